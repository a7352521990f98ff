"""A given name in, the names that it may be short for out: English ones, each row a full name and its short forms.

A short form may stand for several names ("Pat"); then it fits all of them, and what else is known has to decide.
"""

from functools import cache

_ROWS = """
abigail abby gail|abraham abe|alan al|albert al bert|alexander alex sandy sasha xander
alexandra alex sandra lexi sasha|alfred al fred alf|alison ali|allen al|amanda mandy|andrew andy drew|angela angie
ann annie nan|anna annie|anthony tony|antonio tony|archibald archie|arnold arnie|arthur art|augustus gus
barbara barb barbie babs|bartholomew bart|beatrice bea trixie|benjamin ben benny benji|bernard bernie|bradley brad
bridget biddy bridie|calvin cal|cameron cam|caroline carrie caro|catherine cathy kate katie cat kitty|cecilia cissy
charles charlie chuck chaz|charlotte lottie|christina chris tina christie|christine chris tina christie
christopher chris topher kit|clarence clar|clifford cliff|constance connie|cornelius neil|curtis curt|cynthia cindy
daniel dan danny|david dave davy|deborah deb debbie|dennis denny|diana di|dominic dom|dominick dom nick
donald don donnie|dorothy dot dottie dolly|douglas doug|edgar ed|edmund ed ned|edward ed eddie ted ned teddy|edwin ed
eleanor ellie nell nora|elizabeth liz beth betty betsy eliza lizzie libby bess|emily em|emma em|eugene gene
evelyn evie|ezekiel zeke|florence flo|frances fran frankie|francis frank fran|francisco paco pancho|franklin frank
frederick fred freddie rick|gabriel gabe|gabriela gabby|gabrielle gabby|geoffrey geoff jeff|george georgie
gerald gerry jerry|gerard gerry|gilbert gil|gordon gord|gregory greg|gwendolyn gwen|harold harry hal|harriet hattie
helen nell nellie|henry harry hank hal|herbert herb bert|howard howie|hubert bert|ignacio nacho|isaac ike
isabel izzy bella|isabella izzy bella|jacob jake|jacqueline jackie|james jim jimmy jamie|jane janie|janet jan
jason jay|jeffrey jeff|jennifer jen jenny|jeremiah jerry|jeremy jerry|jerome jerry|jessica jess jessie|jesus chuy
joan joanie|joanna jo|joanne jo|john jack johnny jon|jonathan jon jonny|jose pepe|joseph joe joey jo
josephine jo josie|joshua josh|judith judy|julia julie|justin jus|katherine kate kathy katie kay kit kitty
kathleen kathy kate kay|kathryn kathy kate kay|kenneth ken kenny|kevin kev|kimberly kim|kristen kris
kristina kris tina|laurence larry|lawrence larry lars|leonard len lenny leo|leslie les|lester les|lewis lew
lillian lil lily|linda lindy|louis lou louie|louise lou|lucas luke|lucille lucy|luis lou|madeleine maddie
madison maddie|manuel manny|marcus marc mark|margaret maggie meg peggy marge margie greta madge|marjorie marge margie
martha marty mattie|martin marty|martina tina|mary molly polly mamie|matilda tilly mattie|matthew matt matty
maurice mo maury|maximilian max|maxwell max|megan meg|melanie mel|melissa mel missy lissa|melvin mel
michael mike mick mickey mikey|michelle shelly|miguel mike|mildred millie|milton milt|miriam mimi|mitchell mitch
mohamed mo|mohammed mo|montgomery monty|mortimer mort|moses mo|muhammad mo|nancy nan|natalie nat|nathan nat nate
nathaniel nat nate|nicholas nick nicky nic|nicole nikki nicky|norman norm|oliver ollie|olivia liv ollie
oswald oz ozzie|pamela pam|patricia pat patty trish tricia|patrick pat paddy rick|pauline paula|penelope penny
peter pete|philip phil|phillip phil|phyllis phyl|priscilla cilla|rachel rae|ralph ralphie|randall randy|randolph randy
raymond ray|rebecca becky becca|reginald reg reggie|richard rick dick rich richie ricky
robert bob rob bobby robbie bert|roberta bobbie|roderick rod|rodney rod|roger rodge|roland rollie|ronald ron ronnie
rosemary rose rosie|rudolph rudy|russell russ|salvador sal|salvatore sal|samantha sam|samuel sam sammy
sandra sandy sandi|sarah sally sadie|sebastian seb bas|sharon shari|sheldon shelly|sidney sid|solomon sol
sophia sophie|stanley stan|stephanie steph|stephen steve|steven steve|stuart stu|susan sue susie suzie|susanna sue
suzanne sue suzy|sylvester sly|terence terry|teresa terry tess|terrence terry|thaddeus thad tad
theodore ted teddy theo|theresa terry tess|thomas tom tommy|timothy tim timmy|tobias toby|valerie val|vanessa nessa
vernon vern|veronica ronnie|victor vic|victoria vicky vicki tori|vincent vince vinny|violet vi|virginia ginny
vivian viv|vladimir vlad volodya|wallace wally|walter walt wally|wendell wendy|wesley wes|wilfred will fred
wilhelmina mina|willard will|william bill will billy liam willie|winston win|woodrow woody|yevgeny zhenya
zachariah zach zack|zachary zach zack
"""


@cache
def _full() -> dict[str, frozenset[str]]:
    """Every name of the table to the full names that it may be."""
    found: dict[str, set[str]] = {}
    for row in _ROWS.replace("\n", "|").split("|"):
        for name in row.split():
            found.setdefault(name, set()).add(row.split()[0])
    return {name: frozenset(full) for name, full in found.items()}


def known_given(name: str) -> bool:
    """Whether a word in small letters is a given name of the table, full or short."""
    return name in _full()


def one_given(a: str, b: str) -> bool:
    """Whether two given names in small letters can be one person's: "sandi" and "sandra", not "sandi" and "susan"."""
    return a == b or bool(_full().get(a, frozenset()) & _full().get(b, frozenset()))
