import type { FieldText } from '../describe-type';

/** Fields that every editorial type has. */
export const EDITORIAL_FIELDS = {
  title: ['Başlıq', 'Siyahılarda və axtarışda görünən ad. 60 işarəyə qədər yaxşı oxunur.'],
  summary: ['Qısa mətn', 'Nədir və kimin üçündür – iki cümlə ilə. Kartda və məktubda görünür.'],
  body: ['Mətn', 'Səhifənin əsas mətni. Sadə dillə yazın, bölmələrə başlıq verin.'],
  regions: ['Regionlar', 'Birincisi aparıcı regiondur: müraciət nömrəsi və cavab ona aiddir.'],
  interests: ['Maraqlar', 'Bir və ya bir neçə. Təkliflər və xəbər məktubu bunlara görə seçilir.'],
  checkedOn: ['Yoxlanıldı', 'Məlumatın sonuncu dəfə yoxlandığı gün. Oxucu bunu görür.'],
  checkedBy: ['Yoxlayan', 'Məlumatı kim yoxlayıb: ad və ya vəzifə.'],
  firstPublishedAt: ['İlk dərc', 'İlk dəfə nə vaxt dərc olunub. Özü yazılır, dəyişmir.'],
} as const satisfies Record<string, FieldText>;

/** Fields that every type one can apply for has besides. */
export const OPPORTUNITY_FIELDS = {
  ...EDITORIAL_FIELDS,
  level: ['Səviyyə', 'first-step: təcrübə lazım deyil, adı göstərilən şəxs qarşılayır.'],
  admission: ['Qəbul qaydası', 'first-come: yer dərhal tutulur; review: əməkdaş qərar verir.'],
  answerClockDays: ['Cavab müddəti', 'İlk cavab üçün söz verilən iş günlərinin sayı.'],
  deadline: ['Son tarix', 'Bu andan sonra müraciət qəbul olunmur. Boşdursa, müddətsizdir.'],
  capacity: [
    'Yerlərin sayı',
    'Boşdursa, məhdudiyyət yoxdur. Dolandan sonra ehtiyat siyahısı açılır.',
  ],
  hostName: ['Qarşılayan şəxs', '“İlk addım” üçün mütləq: tələbəni kim qarşılayacaq.'],
  contact: ['Əlaqə', 'Sual vermək üçün şəxs, e-poçt və telefon.'],
  form: ['Müraciət forması', 'Müraciət edənə verilən suallar. Boşdursa, sual verilmir.'],
  organisers: ['Təşkilatçılar', 'Müraciətlərə saytda cavab verən üzvlər.'],
  state: ['Vəziyyət', 'active: davam edir; sleeping: fasilədədir; closed: bağlanıb.'],
} as const satisfies Record<string, FieldText>;
