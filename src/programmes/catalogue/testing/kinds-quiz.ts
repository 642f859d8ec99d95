/** A quiz of the kinds that have parts, and a statement. What nobody may see before review is called «құпия». */
export const KINDS_QUIZ = `title: { kk: Тест, ru: Тест }
pass_percent: 60
attempts: null
delay_minutes: 0
review: full
shuffle: false
questions:
  - id: statement
    kind: truefalse
    prompt: { kk: Солай ма?, ru: Так ли? }
    answer: false
    feedback_true: { kk: құпия келіскенге, ru: құпия }
    feedback_false: { kk: құпия келіспегенге, ru: құпия }
  - id: pairs
    kind: matching
    prompt: { kk: Жұбын табыңыз, ru: Найдите пару }
    pairs:
      - { left: { kk: бір, ru: один }, right: { kk: тақ, ru: нечётное }, feedback: { kk: құпия бір, ru: құпия } }
      - { left: { kk: екі, ru: два }, right: { kk: жұп, ru: чётное } }
      - { left: { kk: үш, ru: три }, right: { kk: тақ, ru: нечётное } }
    decoys: [{ kk: бөлшек, ru: дробное }]
    points: 3
  - id: steps
    kind: ordering
    prompt: { kk: Ретімен қойыңыз, ru: Расставьте по порядку }
    items:
      - { kk: мақсат, ru: цель }
      - { kk: критерий, ru: критерий }
      - { kk: тапсырма, ru: задание }
      - { kk: дескриптор, ru: дескриптор, feedback: { kk: құпия дескриптор, ru: құпия } }
    points: 3
  - id: sentence
    kind: gaps
    prompt: { kk: Толықтырыңыз, ru: Дополните }
    text: { kk: "Бұл – [[1]] бағалау, үлесі [[2]] пайыз, күні [[3]].", ru: "Это [[1]] оценивание, [[3]], доля [[2]]." }
    gaps:
      - accepted: { kk: [қалыптастырушы], ru: [формативное] }
        feedback: { kk: құпия бос орын, ru: құпия }
      - { answer: 37.5, tolerance: 0.5 }
      - options:
          - { kk: бүгін, ru: сегодня, correct: true }
          - { kk: кеше, ru: вчера, feedback: { kk: құпия кеше, ru: құпия } }
    points: 3
`;
