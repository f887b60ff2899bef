export const help = {
  title: 'Kömək',
  lead: 'Ən çox verilən suallara qısa cavablar.',
  accountTitle: 'Hesab lazımdırmı?',
  account:
    'Axtarmaq, oxumaq və şərtləri yoxlamaq üçün yox. Müraciəti də hesabsız doldura bilərsiniz; hesab yalnız onu göndərmək və cavabı izləmək üçün lazımdır.',
  applyTitle: 'Necə müraciət edim?',
  apply:
    'İmkanın səhifəsində “Müraciət edin” düyməsini basın. Suallar bir-bir verilir, hər addımda yazdıqlarınız saxlanır. Sonda hamısını yoxlayıb göndərirsiniz və müraciətin nömrəsini alırsınız.',
  answerTitle: 'Cavab nə vaxt gələcək?',
  answer:
    'Hər səhifədə neçə iş günü ərzində cavab veriləcəyi yazılıb. Müraciəti göndərəndə dəqiq tarixi də görürsünüz. Gecikən müraciətlər əməkdaşların siyahısında ən yuxarıya qalxır.',
  levelTitle: '“İlk addım” nə deməkdir?',
  level:
    'Təcrübə və müsahibə tələb olunmur, sizi adı səhifədə yazılan bir nəfər qarşılayır. “Bir az təcrübə” və “Böyük təcrübə” isə mövzu ilə tanış olanlar üçündür.',
  fullTitle: 'Yer qalmayıbsa?',
  full: 'Ehtiyat siyahısına yazıla bilərsiniz. Yer boşalanda növbə ilə təklif olunur, heç kim növbəsiz keçmir.',
  searchTitle: 'Azərbaycan hərflərim yoxdursa?',
  search:
    'Necə rahatdırsa, elə yazın: “gence”, “Гянджа” və “Ganja” eyni yeri tapır. Kiçik səhvlər də başa düşülür.',
  contactTitle: 'Cavab tapmadınız?',
  contact:
    'Hər imkanın səhifəsində əlaqədar şəxsin adı və ünvanı var. Ona yazın, o sizi tanıdığı adama yönəldəcək.',
} as const;
