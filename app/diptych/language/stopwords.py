"""The commonest little words of some languages: they tell the language, and prose from labels."""

from __future__ import annotations

_WORDS = {
    "en": """a an the of to in on for and or but nor so as at by from with without into over under
        about after before between through during against is are was were be been being am do does
        did has have had will would can could may might must shall should that this these those it
        its he she they him his her them their we our us you your i me my who whom whose which what
        when where why how not no if then than there here also more most much many some any all
        each other such only own same very just said says up out off again further once both few
        because while until yet still now one two first last new""",
    "de": """der die das den dem des ein eine einen einem einer eines und oder aber denn weil dass
        wenn als wie zu zum zur im in am an auf aus bei mit nach von vom vor für über unter durch
        gegen ohne um bis ist sind war waren wird werden wurde wurden sein hat haben hatte hatten
        kann können muss soll sollen will er sie es wir ihr ich ihm ihn ihnen sich nicht kein keine
        auch nur noch schon so sehr mehr man diese dieser dieses was wer wo da dann hier doch""",
    "fr": """le la les un une
        des du de d l et ou mais donc car que qui quoi dont où à au aux en
        dans sur sous par pour avec sans chez vers entre depuis est sont était étaient être été a
        ont         avait avaient avoir il elle ils elles on nous vous je tu se ce cet cette ces
        son sa ses leur
        leurs ne pas plus très aussi comme si tout tous même y lui deux après avant""",
    "es": """el la los las un una unos unas de del al y e o u pero que quien cual como cuando donde
        en con sin por para sobre entre hasta desde contra a es son era eran ser sido está están fue
        fueron ha han había habían hay se su sus lo le les me te nos mi tu este esta estos estas ese
        esa eso no sí más muy también ya todo todos si porque según dos""",
    "it": """il lo la i gli le
        un uno una di del dello della dei degli delle a al alla ai alle da
        dal dalla in nel nella nei nelle su sul sulla con per tra fra e ed o ma che chi cui come
        quando         dove se perché è sono era erano essere stato stata ha hanno aveva avevano si
        ci vi ne non
        più anche suo sua loro questo questa questi quello quella molto già dopo""",
    "pt": """o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem
        sobre entre até desde e ou mas que quem como quando onde se é são era eram ser foi foram
        está estão tem têm tinha há ao aos à às não mais muito também já seu sua seus suas ele ela
        eles elas isso este esta esse essa porque""",
    "nl": """de het een en of maar want dat die dit deze van in op te ten ter aan bij met naar voor
        over onder door uit tot om als dan toen is zijn was waren wordt worden werd werden heeft
        hebben had hadden kan kunnen moet zal zullen zou niet geen ook nog al wel er hij zij ze we
        wij je ik hun haar zich wat wie waar hoe meer veel naar""",
    "sv": """och i att det som en på är av för den med till inte har de om ett han men var jag från
        vi så kan när hon nu ska eller också under efter sig sin hade mot över vid där än då skulle
        blir bara mycket alla denna detta""",
    "pl": """i w z na do nie się że jest to o jak ale po co tak za od przez przy dla czy są był była
        było były ten ta te tego tej tym już tylko może być jego jej ich który która które także
        oraz lub gdy jako""",
    "tr": """ve bir bu da de için ile ne daha çok en gibi o olarak olan oldu değil var ama kadar
        sonra ki her ya mi şu ise olduğu göre bunu şey hem diye""",
    "id": """yang dan di ke dari untuk dengan ini itu pada dalam tidak akan juga adalah oleh ada
        sudah telah mereka kami kita saya ia bisa dapat lebih atau karena sebagai para""",
    "ru": """и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только
        ее мне было вот от меня еще нет о из ему теперь когда даже ну ли если уже или ни быть был
        была были до для это этот этого при который которые также после их мы они""",
    "uk": """і в у не що він на я з як а то все вона так його але та до за по від це цей для про
        чи або вже був була було були які який яка також після їх ми вони при є""",
    "ar": """في من على إلى أن إن عن مع هذا هذه ذلك التي الذي الذين كان كانت هو هي هم لا لم لن ما
        قد كل بعد قبل بين أو ثم كما حتى عند غير خلال أي لكن منذ قال
        أمام لمدة نحو حول ضد عبر داخل فوق تحت يوم وقد وهو وهي إنه إنها لدى حيث كانوا أنه أنها""",
    "fa": """و در به از که این را با است برای آن یک می بر های تا خود ها شده کرد شد ما هم او اما
        نیز یا باید بود هر دو پس اند همه بین کند""",
    "ur": """کے کی کا میں ہے اور سے کو نے کہ پر ہیں یہ اس وہ تھا تھی تھے ہو بھی نہیں ایک کر تو جو
        ان اپنے گیا ہوئے جس لیے بعد ساتھ گی گا کیا تک رہا کچھ یا اگر""",
    "he": """של את על הוא לא היא זה עם כי גם או אם כל אני הם יש אין מה היה היו אל בין רק עוד כך
        אבל אשר לפני אחרי כמו זו יותר""",
    "hi": """के की का में है और से को ने कि पर हैं यह इस वह था थी थे हो भी नहीं एक कर तो जो उन
        अपने गया हुए जिस लिए बाद साथ गी गा क्या तक रहा कुछ या अगर""",
}
LANGUAGES = tuple(_WORDS)
"""The languages that have a list, as BCP 47 tags."""


def stopwords_of(language: str | None) -> frozenset[str]:
    """Return the little words of a language in lower case; empty where there is no list."""
    return frozenset(_WORDS.get(language or "", "").split())
