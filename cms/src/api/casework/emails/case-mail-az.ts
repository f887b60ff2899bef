import type { CaseMailTexts } from './case-mail-kinds';

export const CASE_MAILS_AZ: CaseMailTexts = {
  received: {
    subject: 'Müraciətiniz qeydə alındı: {reference}',
    title: 'Müraciətiniz bizdədir',
    lead: '“{title}” üçün müraciətinizi aldıq. Nömrəsini saxlayın: bizə yazanda lazım olacaq.',
    next: 'Bir əməkdaşımız müraciətinizə baxacaq və {by} tarixinədək sizə cavab yazacaq. Əlavə məlumat lazım olsa, sizdən soruşacağıq.',
  },
  'consent-waiting': {
    subject: 'Valideyn razılığını gözləyirik: {reference}',
    title: 'Bir addım qalıb: valideyn razılığı',
    lead: '“{title}” üçün müraciətinizi aldıq. Yaşınıza görə valideyninizin və ya qəyyumunuzun razılığı lazımdır, ona görə göstərdiyiniz ünvana məktub göndərdik.',
    next: 'Razılıq {by} tarixinədək verilsə, müraciətinizə baxılacaq. Verilməsə, müraciət bağlanacaq.',
  },
  'information-needed': {
    subject: 'Sizdən məlumat gözləyirik: {reference}',
    title: 'Sizə bir sualımız var',
    lead: '“{title}” üçün müraciətinizə baxarkən əlavə məlumata ehtiyac yarandı:',
    next: 'Cavabı {by} tarixinədək kabinetinizdə yazın. Cavabınız gələn kimi baxışı davam etdirəcəyik.',
  },
  'information-reminder': {
    subject: 'Cavabınızı gözləyirik: {reference}',
    title: 'Cavab üçün az vaxt qalıb',
    lead: '“{title}” üçün müraciətinizlə bağlı sualımız hələ cavabsızdır:',
    next: '{by} tarixinədək cavab yazmasanız, müraciət rədd ediləcək. Vaxt çatmırsa, kabinetinizdən bizə yazın.',
  },
  accepted: {
    subject: 'Qəbul olundunuz: {reference}',
    title: 'Yeriniz hazırdır',
    lead: '“{title}” üçün müraciətiniz qəbul olundu.',
    next: 'Gələ bilməyəcəksinizsə, müraciəti kabinetinizdən geri götürün: yeriniz növbədə gözləyən başqa tələbəyə çatsın.',
  },
  reserve: {
    subject: 'Ehtiyat siyahısındasınız: {reference}',
    title: 'Ehtiyat siyahısındasınız',
    lead: '“{title}” üçün müraciətiniz ehtiyat siyahısına salındı.',
    next: 'Yer boşalanda onu sıra ilə təklif edirik və təklifi qəbul etmək üçün 48 saat vaxt veririk. Hələlik sizdən heç nə tələb olunmur.',
  },
  offered: {
    subject: 'Sizə yer təklif olunur: {reference}',
    title: 'Yer boşaldı, növbə sizindir',
    lead: '“{title}” üçün bir yer boşaldı. Onu sizin üçün saxlayırıq.',
    next: 'Təklifi bu vaxtadək qəbul edin: {by}. Cavab verməsəniz, yer növbəti müraciətçiyə keçəcək.',
  },
  'offer-expired': {
    subject: 'Təklifin vaxtı bitdi: {reference}',
    title: 'Təklifin vaxtı bitdi',
    lead: '“{title}” üçün müraciətiniz ehtiyat siyahısında qalır.',
    next: 'Növbə yenidən sizə çatsa, yeri bir dəfə də təklif edəcəyik.',
  },
  declined: {
    subject: 'Müraciətinizin cavabı: {reference}',
    title: 'Bu dəfə alınmadı',
    lead: '“{title}” üçün müraciətiniz qəbul edilmədi. Səbəbi belədir:',
    next: 'Yeni məlumatınız varsa və ya səhv etdiyimizi düşünürsünüzsə, müraciətə bir dəfə yenidən baxılmasını istəyə bilərsiniz.',
  },
  'declined-finally': {
    subject: 'Müraciətinizin cavabı: {reference}',
    title: 'Bu dəfə alınmadı',
    lead: '“{title}” üçün müraciətinizə yenidən baxdıq, lakin qəbul edə bilmədik. Səbəbi belədir:',
    next: 'Maraqlarınıza uyğun başqa imkanlara da müraciət edə bilərsiniz.',
  },
  withdrawn: {
    subject: 'Müraciət geri götürüldü: {reference}',
    title: 'Müraciətiniz geri götürüldü',
    lead: 'İstəyinizlə “{title}” üçün müraciətinizi bağladıq.',
    next: 'Fikrinizi dəyişsəniz, müddət bitənədək yenidən müraciət edə bilərsiniz.',
  },
  closed: {
    subject: 'Müraciət bağlandı: {reference}',
    title: 'Müraciətiniz bağlandı',
    lead: '“{title}” üçün müraciətiniz bağlandı. Səbəbi belədir:',
    next: 'Qəbul hələ açıqdırsa, yenidən müraciət edə bilərsiniz.',
  },
  completed: {
    subject: 'Təşəkkür edirik: {reference}',
    title: 'İştirakınız üçün təşəkkür edirik',
    lead: '“{title}” üzrə iştirakınız tamamlanmış kimi qeyd olundu.',
    next: 'Bu qeyd kabinetinizdə qalır.',
  },
  'no-show': {
    subject: 'Gəlmədiyiniz qeyd olundu: {reference}',
    title: 'Sizi gözləyirdik',
    lead: '“{title}” üzrə gəlmədiyiniz qeyd olundu.',
    next: 'Bu səhvdirsə və ya gəlməməyinizin səbəbi varsa, kabinetinizdən bizə yazın.',
  },
};
