/**
 * Words of student life that mean the same, one meaning a line, in three languages. They share one
 * root (the first word's), so that a word of one language finds entries written in another, and
 * `bike` a bicycle; only where nothing closer is found.
 */
export const SAME_MEANING: readonly (readonly string[])[] = `
  velosiped bicycle bike cycling велосипед
  noutbuk laptop notebook ноутбук
  kompüter computer компьютер
  yataqxana dormitory dorm hostel общежитие общага
  təqaüd scholarship stipend stipendiya стипендия
  kirayə icarə rent rental lease аренда прокат снять
  otaq room комната
  ev mənzil house flat apartment home дом квартира жильё
  kitab book книга
  kitabxana library библиотека
  iş job work работа вакансия
  karyera career карьера
  təcrübə internship traineeship placement стажировка практика
  məsləhət advice consultation counselling консультация совет
  psixoloq psychologist psychology психолог psixoloji
  həkim doctor врач
  diş stomatoloq dentist tooth teeth стоматолог зуб
  sağlamlıq health здоровье
  xəstəxana hospital больница
  hüquq law legal lawyer hüquqşünas vəkil право юрист юридический
  sənəd document paper документ
  arayış certificate справка
  müqavilə contract agreement договор контракт
  vergi tax налог
  ödəniş ödəmək payment fee pay оплата платить
  pul money деньги
  pulsuz free бесплатно бесплатный
  endirim güzəşt discount скидка льгота
  imtahan exam test экзамен
  dərs lesson class tutoring урок занятие
  kurs course training курс
  dil language язык
  ingilis english английский
  rus russian русский
  tərcümə translation translate перевод
  diplom thesis dissertasiya диплом диссертация
  müraciət ərizə application заявка заявление
  könüllü volunteer волонтёр доброволец
  klub club клуб
  dərnək society circle кружок
  idman sport gym fitness спорт
  futbol football soccer футбол
  üzmək hovuz swimming pool swim плавание бассейн
  qaçış run running jogging бег пробежка
  şahmat chess шахматы
  oyun game игра
  musiqi music музыка
  mahnı song singing песня пение
  rəqs dance dancing танец
  teatr theatre theater театр
  tamaşa show performance спектакль
  kino film movie cinema кино фильм
  şəkil foto photo photography picture фото фотография
  rəsm painting drawing рисование живопись
  muzey museum музей
  tarix history история
  proqramlaşdırma kodlaşdırma programming coding программирование
  kod code код
  robot robototexnika robotics робототехника
  dron drone дрон
  dizayn design дизайн
  çap print printing printer печать
  xəbər news новости
  jurnal qəzet magazine newspaper газета журнал
  video видео
  uşaq child children kid дети ребёнок
  yaşlı ahıl elderly senior пожилой
  əlil disabled disability инвалид
  heyvan animal животное
  it köpək dog собака
  pişik cat кошка
  quş bird птица
  ağac tree дерево
  bağ bostan garden gardening сад огород
  təmizlik cleaning cleanup уборка
  ekologiya ecology environment экология
  dəniz sea море
  sahil çimərlik shore beach coast берег пляж
  dağ mountain гора
  yürüş gəzinti hike hiking walk поход прогулка
  düşərgə camp лагерь
  çadır tent палатка
  yemək food meal еда питание
  mətbəx kitchen cooking bişirmək кухня готовить
  paltar geyim clothes clothing одежда
  camaşırxana laundry yumaq wash стирка прачечная постирать
  təmir düzəltmək repair fix mend ремонт починить
  alət tool инструмент
  itirmək itmiş tapıntı lost потерять потерянный
  açar key ключ
  telefon phone телефон
  yuxu yatmaq sleep сон спать
  stress həyəcan anxiety nerves стресс волнение
  qan donor blood кровь донор
  startap startup стартап
  biznes sahibkarlıq business entrepreneurship бизнес предпринимательство
  layihə project проект
  tələbə student студент
  universitet university университет
  məktəb school школа
  kollec college колледж
  valideyn parent родитель
  xarici əcnəbi foreign international abroad иностранный
  sürücülük driving вождение
  avtobus bus автобус
  xəritə map карта
  külək wind ветер
  zəlzələ earthquake землетрясение
  arı arıçılıq bee beekeeping пчела пчеловодство
  xalça carpet rug ковёр
  gil dulusçuluq pottery ceramics гончарный керамика
  kömək yardım help aid помощь
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));
