export const about = {
  title: 'Haqqımızda',
  lead: 'Tələbə Xidməti Ofisi üç şəhərin tələbələrinə harada iştirak edə biləcəklərini göstərir.',
  whatTitle: 'Nə edirik',
  what: 'Bakı, Sumqayıt və Gəncədəki universitet, kollec və peşə məktəblərinin tələbələri üçün xidmətləri, klubları və könüllü layihələri bir yerdə göstəririk. Seçirsiniz, müraciət edirsiniz, cavab alırsınız.',
  whyTitle: 'Niyə üç region',
  why: 'Yaxşı imkan yaşadığınız yerdən asılı olmamalıdır. Ona görə üç regionu yan-yana göstəririk və fərqi azaltmağa çalışırıq.',
  howTitle: 'Verdiyimiz sözlər',
  how: 'Başlamazdan əvvəl hər şeyi bilirsiniz: kim üçündür, nə lazımdır, nə qədər çəkir.\nHər cavabın tarixi var və hər qərarın səbəbi yazılır.\nProfildə yazdığınızı ikinci dəfə soruşmuruq.',
  motifTitle: 'Naxışlar haqqında',
  motif:
    'Hər imkanın naxışı onun nömrəsindən toxunur, heç biri təkrar olunmur. Bakının butası, Gəncənin səkkizguşəli ulduzu, Sumqayıtın dalğası xalçalardan gəlir.',
} as const;
