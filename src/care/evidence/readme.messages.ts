import type { Messages } from '#kernel/locale.ts';

type Words = { readonly text: (contract: string, site: string, key: string) => string };

/** README.txt of a bundle: what lies where and how to check it. */
export const readmeWords: Messages<Words> = {
  kk: {
    text: (contract, site, key) => `ҚАЗАҚША

Бұл мұрағатта ${contract} шартын дәлелдейтін барлық дерек бар.

terms/    оферта мен басқа құжаттардың мәтіні, баға парағы, жарияланым журналы
deal/     өтінім, тіркеу карточкасы, келісімдер, төлемдер, банк хабарламалары, шарттың файлдары;
          ұйымның шарты болса, төлем шоттары, банк көшірмесінің жолдары, орындардың актілері
service/  курсқа қолжетімділік, сабақтар мен тесттер, хаттар, сертификат
cases/    талап бұзу мен ақша қайтару істері, олардың қағаздары (болса)

manifest.json әр файлдың SHA-256 таңбасын атайды, manifest.sig — оның Ed25519 қолтаңбасы.
Тексеру (интернетсіз):  npm run verify-bundle ФАЙЛ -- --keys КІЛТ
КІЛТ — сайттың ашық кілттері жазылған файл: ${site}/.well-known/signing-keys.json
Оны мұрағаттан емес, сайттың өзінен алыңыз: мұрағаттың ішіндегі keys.json файлын оны жасаған кез келген адам сала алады.
Бағдарлама қалтасына var/signing-keys.json деп бір рет сақтасаңыз, --keys жазудың қажеті жоқ.
Кілт берілмесе, тексеру 3 кодымен аяқталады: файлдар өзара сәйкес, бірақ мұрағатты кім жасағаны дәлелденбеген.
Кілттің таңбасы: ${key}

Мұрағатта дербес деректер бар: оны тек дауды шешетін адамға беріңіз.
`,
  },
  ru: {
    text: (contract, site, key) => `ПО-РУССКИ

В этом архиве собрано всё, что доказывает договор ${contract}.

terms/    тексты оферты и других документов, прейскурант, журнал публикаций
deal/     заявка, регистрационная карточка, согласия, платежи, уведомления банка, файлы договора;
          у организации также счета на оплату, строки банковской выписки, акты по местам
service/  доступ к курсу, уроки и тесты, письма, сертификат
cases/    дела о нарушениях и о возврате денег с их бумагами (если были)

manifest.json называет сумму SHA-256 каждого файла, manifest.sig содержит его подпись Ed25519.
Проверка (без интернета):  npm run verify-bundle ФАЙЛ -- --keys КЛЮЧ
КЛЮЧ — файл с открытыми ключами сайта: ${site}/.well-known/signing-keys.json
Возьмите его с самого сайта, а не из архива: файл keys.json внутри может вложить любой, кто собрал архив.
Если один раз сохранить его в папке программы как var/signing-keys.json, --keys указывать не нужно.
Без ключа проверка заканчивается кодом 3: файлы согласованы между собой, но кто их собрал, не доказано.
Отпечаток ключа: ${key}

В архиве есть персональные данные: передавайте его только тому, кто решает спор.
`,
  },
  en: {
    text: (contract, site, key) => `IN ENGLISH

This archive holds everything that proves contract ${contract}.

terms/    texts of the offer and the other documents, the price list, the publication log
deal/     application, registration card, consents, payments, the bank's notices, files of the contract;
          for an organisation also invoices, lines of the bank's statement, acts of seats
service/  access to the course, lessons and tests, letters, certificate
cases/    cases of breaches and of refunds with their papers (where there were any)

manifest.json names the SHA-256 of each file, manifest.sig holds its Ed25519 signature.
To check (offline):  npm run verify-bundle FILE -- --keys KEY
KEY is the file of the site's public keys: ${site}/.well-known/signing-keys.json
Take it from the site itself and not from the archive: whoever makes an archive can put any keys.json into it.
Saved once as var/signing-keys.json in the folder of the program, it need not be named with --keys.
Without a key the check ends with code 3: the files agree with one another, and nothing proves who made them.
Fingerprint of the key: ${key}

With openssl alone, in the unpacked folder, signing-keys.json from the site saved beside the files:
  (echo 'smart-ustaz evidence bundle'; cat manifest.json) > signed
  (printf '302a300506032b6570032100' | xxd -r -p; jq -r --slurpfile m manifest.json '.keys[] | select(.kid == $m[0].key) | .x' signing-keys.json | tr '_-' '/+' | sed 's/$/=/' | base64 -d) > key.der
  openssl pkeyutl -verify -pubin -inkey key.der -keyform DER -rawin -in signed -sigfile manifest.sig
  jq -r '.files[] | .sha256 + "  " + .name' manifest.json | sha256sum -c

The archive holds personal data: give it only to whoever decides the dispute.
`,
  },
};
