/**
 * Common Azerbaijani nouns in their dictionary form, so that an ending is not seen where a word
 * merely ends like one (`tələbə` is not `tələb` with an ending).
 */
export const AZERBAIJANI_NOUNS: readonly string[] = `
  ad ada addım adət ailə akademiya aksiya aktyor alim alma almaz alqış altı alça alüminium alət
  amil ana analiz anket anlayış aparıcı aptek ara arakəsmə aralıq araşdırma arxa arxiv arzu arı
  arıçı asfalt aspirant assistent at ata atəş avadanlıq avarçəkmə aviasiya avtobus avtomobil
  axtarış axın axşam ay ayaq ayaqqabı ayna ayrılıq azadlıq azarkeş ağac ağrı ağıl ağız aşağı
  aşıq baba bacarıq bacı bahar balaca balkon ballon balta balıq bank batalyon bayram bayraq baza
  bazar bağ bağban bağça baş başlanğıc başlıq bibər bilet bilik bina binə biologiya birja birlik
  bitki biznes bizon bor borc boru bostan boy boya boyunbağı boğaz boşluq budaq bulaq bulud
  buraxılış burulğan burun butulka buxar buynuz buz buğda böcək böhran bölgə bölmə büdcə büro
  bütöv bədən bələdiyyə bələdçi bənd bənövşə bərabərlik bəstəkar bəxt bəyannamə cad camış can
  cib cihaz cinayət cins coğrafiya cücə cümlə cığır cədvəl cəhd cəmiyyət cənub cərgə cəsarət
  cəsəd cəza dalğa dam damla dava dayanacaq dayaq dayə dağ daş diaqram diktant dil dilçi
  dinləyici diplom diqqət dirsək divar diyar dizayn dizayner diş dodaq dolab dolma domino donor
  donuz dost dostluq dovşan dram dron dua dulusçu durbin duz duzlaq döyüş döş dükan dünya düymə
  düyü düşüncə düşərgə dəftər dəhliz dəlil dəmir dəniz dənizçi dərgi dəri dərman dərnək dərs
  dərslik dərə dərəcə dəst dəstək dəvə dəvət dəyirman dəyişiklik dəyər ehtiyac ehtiyat ekran
  elan elektrik elm elçi emal emalatxana endirim enerji eskiz etiket etiraz ev evlilik eynək
  eyvan eşitmə fabrik faciə fakültə fal familiya fanar faraş fasilə fayda fayl fel fidan fikir
  fil filial film final fincan firma fizika folklor fond forma formul foto fotoqraf futbol
  futbolçu fürsət fındıq fəaliyyət fəhlə fəlsəfə fənn fərq fəsil fəvvarə gecə gil gilas gilə
  giriş gizir göbələk göl gölməçə gömrük görüş göstərici göy göyçək göyərçin göz gözlük gözəllik
  güc gül güllə gümüş gün günorta günəş gürz güzgü güzəşt gəlin gəlir gəmi gənc gənclik gəzinti
  hadisə hakim hal halva hamam hava havuc hazırlıq hekayə hesab hesabat heykəl heyvan heyət
  hissə hovuz hökumət hörümçək hücrə hücum hündürlük hüquq hüquqşünas hıçqırıq həbs hədd hədiyyə
  hədəf həftə həkim hərf hərrac hərəkət həvəskar həyat həyət icarə icazə iclas icma icra idarə
  idman idmançı ifa ifadə ilan ildönümü ildırım ilham imkan imtahan imza inam incəsənət inkişaf
  insan institut internet intervyu inşaat ipək iradə irs islahat istehsal istifadə istiqamət
  istək ixtira ixtiraçı ixtisar ixtisas iz izah iğnə iş işarə işçi işıq jaket jalə janr jest
  jurnal jurnalist kabab kabel kabinet kafe kafedra kainat kamera kanal kanat kapitan karandaş
  kartof karyera kasa kaska kassa katib kağız kağızçı keyfiyyət keşiş kilid kilim kilsə kimya
  kino kirayə kirpi kitab kitabxana kitabça kişi klaviatura klinika klub koalisiya kod kollec
  komanda kompozisiya kompüter konfrans konsert koordinator korpus kotan kredit kukla kurort
  kurs kuryer köhnəlik kömür kömək köməkçi könüllü köpük köpək körpü körpə kötük köynək köç
  külək küp kürək kütlə küçə kəfgir kəklik kələm kəmər kənar kənd kəndir kəpənək kərpic
  kərtənkələ kərə laboratoriya lak lalə lampa layihə layla liga limon linqvist litr loqo loğman
  lövhə lüləkabab lüğət ləhcə ləkə lənt ləpə lətifə ləçək mahal mahnı makaron maket maliyyə
  manat maneə manqal maraq marşrut masa maska material mavi maye mağara mağaza maşın mebel media
  meduza meh mehmanxana melodiya memar mentor menyu metal metro mexanik meydan meymun meyvə
  mikrob mikrofon millət milyon mina minarə miras mirvari mirzə misal mismar model modem motor
  muncuq musiqi musiqiçi muskul muzey mövsüm mövzu müalicə müavin mübahisə müdafiə müdir
  mühazirə mühit mühəndis mükafat mülk müqavilə müqayisə müraciət müsabiqə müsahibə mütəxəssis
  müxbir müzakirə müşahidə müştəri müəllif müəllim müəssisə mədən mədəniyyət məhkəmə məhsul
  məhəllə məktub məktəb məlumat mələk məmur mənbə mənfəət məntəqə mənzil mənzərə məqalə məqsəd
  mərhələ məriz mərkəz mərmər mərtəbə məsafə məscid məsləhət məsuliyyət məsələ mətbuat mətbəx
  mətn məzmun məzun məşq məşqçi məşğələ naməlum nar narıncı nasos naxış naxışçı nazir nağıl neft
  nehrə nemət nitq nota notariat noutbuk noxud nömrə növ növbə nümayəndə nümunə nüvə nəbz nəfər
  nəfəs nənə nəqliyyat nərd nəsil nəticə nəvə nəzarət nəzəriyyə nəğmə nəşr obyekt ocaq od odun
  olimpiada operator ordu orqan ortaq ot otaq ov ovuc ovçu ox oxucu oxşama oxşarlıq oyun oyuncaq
  oyunçu oğlan oğul padşah paket palata palaz palma palto palçıq palıd pambıq papaq paraqraf
  park parlament parol parta parça pasport paxlava paytaxt payız pencək pendir petək peşə piano
  pilləkən pilot pişik plan planet plastik platforma podkast polis pomidor portağal portret
  poster poçt prinsip printer problem professor proqram proqramçı proses psixoloq pul pulemyot
  püstə pələng pəncərə pərdə qab qabaq qabiliyyət qabıq qadın qala qalay qalstuk qamış qan qanad
  qanun qanunvericilik qapı qar qara qaranquş qaravul qardaş qardaşlıq qarpız qarğa qarğıdalı
  qarışqa qarşı qatar qatıq qaya qayda qaynana qaynaqçı qayçı qayıq qaz qazan qazanc qazma qaçış
  qaş qaşıq qeyd qeydiyyat qiymət qohum qol qonaq qonşu qorxu qovluq qovun qoyun qoz qozbel qoç
  qoşun qrafik qulaq qulluqçu qum qumbara qurbağa qurum qurğu qutu quyruq quyu quzu quş qüllə
  qürur qüsur qüvvə qıfıl qılınc qız qızıl qış qəbir qəbul qədəm qəfəs qəhrəman qəhvə qəlb qəlib
  qələm qənd qərar qərb qəsr qəsəbə qəza qəzet rabitə radio raket rayon reaksiya redaktor region
  reklam rektor repertuar resept respublika restoran reyhan riyaziyyat robot rol roman rüzgar
  rüşvət rəf rəfiqə rəhbər rəng rəngsaz rəqib rəqəm rəsm rəssam rəvayət rəy saat sabun sahil
  sahə sakin salam salat salon samit samovar sanatoriya sancaq saray sayt sayğac saz sazçı saç
  sağlamlıq sel selfi semestr seminar sensor sertifikat servis sevgi sevinc seçim seçki silah
  simvol sinif sintez siqnal sirr sistem siçan skamya sofa soyad soyuq soğan spirt sprey stadion
  stansiya startap stol student studiya stul stəkan sual subay sufləçi suiti sumaq surət suvarma
  söhbət söz sözlük süd süfrə sükan sülh süpürgə sürü sürücü sürət sütun süzgəc sırğa sığorta
  sığınacaq səbr səbəb səbət sədr səfər səhifə səhm səhnə səhra səhər səki səlahiyyət səma səmt
  sənaye sənəd sənət sənətkar sərgi sərhəd sərin sərnişin sərvət sərçə səs səsləndirmə səviyyə
  səyahət səyyah tabe talant tamaşa tamaşaçı tanış tapşırıq tar taraz tarix tarixçi tarla tava
  tavan taxta taxıl tağ teatr telefon televiziya tema temp tennis texnika texnologiya tibb tikan
  tikinti tilsim timsah top torpaq toy toyuq traktor tramvay trener tualet tum tunel turist
  turnir tut tutuquşu tülkü tüstü təbiət təbəqə təcrübə tədbir tədqiqat tədris təhlil təhlükə
  təhsil təklif təkər təlim tələb tələbə təmir təmizlik tənbəl tənqid təpə təqaüd təqdimat
  təqvim təravət tərbiyə tərcümə tərcüməçi tərkib tərəf tərəvəz tərəzi təsdiq təsir təsvir
  təsərrüfat tətbiq tətil təyinat təyyarə ulduz umac un universitet usta usul uyğunluq uzunluq
  uçuş uğur uşaq vacibat valideyn vanna vasitə vaxt vağzal vedrə velosiped velosipedçi vergi
  veriliş verilən video virus vitamin viza volontyor vulkan vurma vurğu vəkil vərdiş vərəq
  vəsait vəsiqə vətən vətəndaş vəzifə vəziyyət xala xalat xalq xalça xalçaçı xana xanım xarakter
  xidmət xilasedici xiyar xoreoqraf xoruz xurma xörək xülasə xüsusiyyət xəbər xərc xəritə xəstə
  xəstəxana xətt xəyal xəzinə yaddaş yalan yanacaq yanğın yara yaradıcılıq yaranış yardım yarpaq
  yarış yas yasəmən yataq yataqxana yavru yaxınlıq yaxşılıq yay yaylıq yazı yazıçı yağ yağış yaş
  yaşıd yaşıl yel yelkən yemək yeməkxana yenilik yer yetişdirici yol yoldaş yollama yolçu yonca
  yorğan yosun yoxlama yumor yumurta yun yurd yuva yuxu yük yüksəklik yürüş yüz yığım yığıncaq
  yəhər zabit zal zaman zarafat zavod zeytun zirvə ziyafət ziyarət zolaq zona zoğal zurna zövq
  zümrüd zürafə zəlzələ zəmanət zəncir zəng zərf zərgər zərər çadır çalar çamadan çanta çap
  çarpayı çarx çay çaynik çayçı çeşmə çimərlik çinar çiyin çiyələk çiçək çoban çubuq çuxur çörək
  çörəkxana çəki çəkic çəkməçi çəmən çənə çərçivə çətinlik çətir çəyirdək öküz ölkə ölçü ön
  ördək örtük öyrənci özək üfüq ümid ünsiyyət ünvan ürək üsul ütü üz üzlük üzv üzüm şaftalı
  şagird şahid şahmat şahmatçı şair şalvar şam şanlıq şans şar şikayət şir şirkət şirniyyat şirə
  şkaf şlyapa şok şorba şose şrift şum şöbə şüa şüar şüşə şüşəbənd şəbəkə şəhadətnamə şəhər
  şəkil şəkər şəlalə şərab şərait şərbət şərh şərq şəxs əbədiyyət ədalət ədəbiyyat ədəd əhali
  əhvalat əhəmiyyət əkin əkiz əl əlaqə əlavə əlcək əlifba əmanət əmi əmir əmək əməkdaş ən əncir
  əngəl ərazi ərik ərizə əriştə əsas əsgər əsr əsər ət ətir ətraf əyləc əyləncə əzab əzələ əşya
`
  .trim()
  .split(/\s+/);
