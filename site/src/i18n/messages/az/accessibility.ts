export const accessibility = {
  title: 'Əlçatanlıq',
  lead: 'Bu sayt hamı üçündür. Bir yerdə çətinlik çəksəniz, deyin, düzəldək.',
  canTitle: 'Nə işləyir',
  can: 'Hər şeyi yalnız klaviatura ilə etmək olar.\nMətn iki dəfə böyüdüləndə və 320 piksel enində heç nə itmir.\nEkran oxuyanlar üçün başlıqlar, adlar və xəta mətnləri yazılıb.\nJavaScript söndürüləndə də hər addım işləyir.\nQaranlıq görünüşü səhifənin aşağısından seçə bilərsiniz.',
  standardTitle: 'Hansı qaydaya əsasən',
  standard:
    'WCAG 2.2-nin AA səviyyəsini hədəfləyirik. Hər səhifə növü hər dəyişiklikdə avtomatik yoxlanılır; avtomatik yoxlama hər şeyi görmür.',
  limitsTitle: 'Bildiyimiz nöqsanlar',
  limits:
    'Tərcüməsi olmayan mətnlər Azərbaycan dilində göstərilir və belə də qeyd olunur.\nTəşkilatların əlavə etdiyi sənədlər həmişə əlçatan olmaya bilər.',
} as const;
