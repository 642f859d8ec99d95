import type { Messages } from '#kernel/locale.ts';
import type { SaveFault } from './view.ts';

type Texts = {
  views: string;
  export: string;
  everything: string;
  shared: string;
  save: string;
  saveHint: string;
  name: string;
  share: string;
  asDefault: string;
  saveButton: string;
  kept: string;
  noneKept: string;
  own: string;
  state: string;
  default: string;
  makeDefault: string;
  dropDefault: string;
  remove: string;
  actions: string;
  faults: Record<SaveFault, string>;
  back: string;
  withoutPerson: string;
};

export const viewTexts: Messages<Texts> = {
  kk: {
    views: 'Көріністер',
    export: 'Файлға шығару',
    everything: 'Барлығы',
    shared: 'ортақ',
    save: 'Осы көріністі сақтау',
    saveHint: 'Сүзгі, реттеу және бағандар сақталады.',
    name: 'Атауы',
    share: 'Барлық қызметкерге көрсету',
    asDefault: 'Тізім осы көріністен ашылсын',
    saveButton: 'Сақтау',
    kept: 'Сақталған көріністер',
    noneKept: 'Әзірге сақталған көрініс жоқ.',
    own: 'өзімдікі',
    state: 'Кімдікі',
    default: 'тізім осыдан ашылады',
    makeDefault: 'Тізім осыдан ашылсын',
    dropDefault: 'Толық тізімнен ашылсын',
    remove: 'Жою',
    actions: 'Әрекет',
    faults: {
      'name-missing': 'Көріністің атауын жазыңыз',
      'name-long': 'Атауы тым ұзын: 60 таңбадан аспасын',
      'name-taken': 'Бұл тізімде осындай атауы бар көрінісіңіз бар',
      'too-many': 'Бір тізімге 20 көріністен артық сақтауға болмайды. Керек емесін жойыңыз.',
    },
    back: 'Тізімге оралу',
    withoutPerson: 'Адам іздеуі сақталмайды.',
  },
  ru: {
    views: 'Виды',
    export: 'Выгрузить',
    everything: 'Все',
    shared: 'общий',
    save: 'Сохранить этот вид',
    saveHint: 'Сохраняются отбор, порядок и столбцы.',
    name: 'Название',
    share: 'Показывать всем сотрудникам',
    asDefault: 'Открывать список с этого вида',
    saveButton: 'Сохранить',
    kept: 'Сохранённые виды',
    noneKept: 'Пока нет сохранённых видов.',
    own: 'свой',
    state: 'Чей',
    default: 'с него открывается список',
    makeDefault: 'Открывать список с него',
    dropDefault: 'Открывать весь список',
    remove: 'Удалить',
    actions: 'Действие',
    faults: {
      'name-missing': 'Напишите название вида',
      'name-long': 'Название слишком длинное: не больше 60 знаков',
      'name-taken': 'В этом списке у вас уже есть вид с таким названием',
      'too-many': 'Для одного списка можно сохранить не больше 20 видов. Удалите ненужный.',
    },
    back: 'Вернуться к списку',
    withoutPerson: 'Поиск человека не сохраняется.',
  },
  en: {
    views: 'Views',
    export: 'Export',
    everything: 'Everything',
    shared: 'shared',
    save: 'Save this view',
    saveHint: 'The filter, the order and the columns are kept.',
    name: 'Name',
    share: 'Show it to all staff',
    asDefault: 'Open the list with this view',
    saveButton: 'Save',
    kept: 'Saved views',
    noneKept: 'No views are saved yet.',
    own: 'own',
    state: 'Whose',
    default: 'the list opens with it',
    makeDefault: 'Open the list with it',
    dropDefault: 'Open the whole list',
    remove: 'Remove',
    actions: 'Action',
    faults: {
      'name-missing': 'Write a name for the view',
      'name-long': 'The name is too long: 60 characters at most',
      'name-taken': 'You have a view of this name in this list already',
      'too-many': 'No more than 20 views can be kept for one list. Remove one that is not needed.',
    },
    back: 'Back to the list',
    withoutPerson: 'The search for a person is not kept.',
  },
};
