export const privacy = {
  title: 'Məxfilik',
  lead: 'Yalnız lazım olanı soruşuruq, kimsəyə satmırıq və silməyi asan edirik.',
  lookTitle: 'Sadəcə baxanda',
  look: 'Hesab açmayana qədər sizi tanımırıq. Reklam və izləmə yoxdur, başqa saytlara heç nə göndərilmir. Görünüşü seçsəniz, bu seçim cihazınızda bir kukidə qalır. Oxuduğunuz açıq səhifələr bağlantısız da açılsın deyə cihazınızda saxlanılır; hesabdan çıxanda silinir.',
  applyTitle: 'Müraciət edəndə',
  apply:
    'Yazdıqlarınızı yalnız həmin imkana cavab verənlər görür: regionun əməkdaşları və təşkilatçı. Giriş üçün bir kuki işlədilir, içində şəxsi məlumat yoxdur.',
  mailTitle: 'Məktublar',
  mail: 'Abunə üçün ünvanınız və seçdikləriniz saxlanır. Hər məktubda imtina keçidi var, bir kliklə işləyir.',
  rightsTitle: 'Hüquqlarınız',
  rights:
    'Məlumatlarınızı kabinetdə görə və dəyişə bilərsiniz. “Məlumatlarım” səhifəsində surətini yükləyə və hesabı silə bilərsiniz: 30 gün ərzində fikrinizi dəyişmək olar, sonra sizə aid olan hər şey silinir. Göndərdiyiniz faylları yalnız siz və müraciətinizə cavab verənlər aça bilir.',
} as const;
