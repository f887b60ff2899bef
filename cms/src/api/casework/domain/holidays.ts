/**
 * Public holidays of Azerbaijan with a fixed date, as month-day
 * (Labour Code of the Republic of Azerbaijan, article 105).
 */
export const FIXED_HOLIDAYS: readonly string[] = [
  '01-01', // New Year
  '01-02',
  '01-20', // Day of national mourning
  '03-08', // Women's Day
  '03-20', // Novruz
  '03-21',
  '03-22',
  '03-23',
  '03-24',
  '05-09', // Victory over fascism
  '05-28', // Independence Day
  '06-15', // National Salvation Day
  '06-26', // Armed Forces Day
  '11-08', // Victory Day
  '11-09', // State Flag Day
  '12-31', // Solidarity of Azerbaijanis
];

/**
 * Days off that are announced year by year, as ISO dates: the Ramadan and Gurban holidays and
 * working days moved by the Cabinet of Ministers. The office adds them when they are announced.
 */
export const ANNOUNCED_DAYS_OFF: readonly string[] = [];
