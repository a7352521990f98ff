"""Given names in, "he" or "she" out, for the names that are mostly given to one sex; all others tell nothing.

The commonest of the registers of births of English-speaking countries over the last century, and of those that the
news of the world writes most. A name that is often given to both (Kim, Jordan, Taylor, Robin) is left out.
"""

HE = frozenset(
    "aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro alex alexander alexei "
    "alfred ali allan allen alvin amir anatoly andre andreas andrei andrew anthony antonio arnold arthur asad "
    "ashraf austin barack barry bashar ben benedict benjamin bernard bernie bill billy boris brad bradley brandon "
    "brendan brent brett brian bruce bruno bryan calvin carl carlos cesar chad charles charlie chester christian "
    "christopher chuck clarence claude clifford clinton colin connor craig curtis dale daniel danny darren darryl "
    "david dean dennis derek derrick diego dmitri dmitry dominic don donald douglas duane dustin dwight earl eddie "
    "edgar eduardo edward edwin elias elijah emmanuel enrique eric erik ernest ethan eugene evan felipe felix "
    "fernando floyd francisco frank franklin fred frederick gabriel gary gavin gene geoffrey george gerald gerard "
    "gilbert giovanni glenn gordon graham greg gregory guillermo gustavo guy hamid harold harry harvey hassan "
    "hector henry herbert herman howard hugh hugo hussein ian ibrahim igor isaac ismail ivan jack jacob jacques "
    "jaime jake james jared jason javier jay jean-claude jeff jeffrey jeremy jerome jerry jesus jim jimmy joe joel "
    "john johnny jon jonathan jorge jose joseph joshua juan julian julio justin karim karl keith ken kenneth kevin "
    "khalid kurt kyle lance larry lawrence leo leon leonard leroy liam lloyd logan louis luca lucas luis luke "
    "mahmoud manuel marc marcel marco marcus mario mark martin marvin matt matthew maurice max maxwell melvin "
    "michael miguel mike mikhail milton mitch mitchell mohamed mohammad mohammed muhammad murray mustafa narendra "
    "nathan nathaniel neil nelson nicholas nick nicolas nigel noah norman oleg oliver omar oscar osama otto owen "
    "pablo patrick paul pedro pete peter phil philip phillip pierre rafael ralph ramon randall randy raul ray "
    "raymond reginald rene ricardo richard rick ricky rob robert roberto rodney roger roland roman ron ronald ross "
    "roy russell ryan saddam salvador sam samuel scott sean sebastian seth sergei sergey shawn shinzo sidney simon "
    "stanley stefan stephen steve steven stewart stuart ted terrence theodore thomas tim timothy toby todd tom "
    "tommy tony travis trevor troy tyler vernon victor vijay vincent viktor vladimir volodymyr wallace walter "
    "warren wayne wesley wilfred willard william willie xavier yasser yousef yusuf zachary".split()
)
SHE = frozenset(
    "abigail ada adele agnes aisha alexandra alexandria alice alicia alison alma amanda amber amelia amy ana andrea "
    "angela angelina anita ann anna anne annette annie april arlene audrey barbara beatrice becky bernadette "
    "bernice beth betty beverly bonnie brenda bridget brittany camila camille candace carla carmen carol carole "
    "caroline carolyn carrie catherine cecilia celia charlene charlotte cheryl chloe christina christine cindy "
    "claire clara claudia colleen connie constance courtney crystal cynthia daisy danielle darlene dawn deborah "
    "debra denise diana diane dianne dolores donna doris dorothy edith edna eileen elaine eleanor elena elizabeth "
    "ella ellen elsie emily emma erica erika erin esther ethel eva evelyn fatima felicia fiona florence frances "
    "gabriela gail geraldine gertrude gina giulia gladys glenda gloria grace greta gretchen gwendolyn hannah "
    "harriet heather heidi helen helena hilary hillary holly ida ines ingrid irene irina irma isabel isabella "
    "ivanka jackie jacqueline jane janet janice jasmine jeanette jeanne jenna jennifer jenny jessica jill jo joan "
    "joanna joanne josephine joyce juanita judith judy julia julie june kamala karen karla kate katherine kathleen "
    "kathryn kathy katie katrina kayla kelly kimberly kristen kristin kristina laura lauren leila leslie leticia "
    "lillian linda lisa liz lois lola loretta lori lorraine louise lucia lucille lucy luisa lydia lynn madeleine "
    "madison mandy marcia margaret margarita maria marian marianne marie marilyn marina marjorie marlene marta "
    "martha mary maureen maxine megan melanie melinda melissa mercedes michelle mildred minnie miriam molly monica "
    "nadia nancy naomi natalia natalie natasha nicole nina nora norma olga olivia pamela patricia patsy paula "
    "pauline peggy penelope penny phyllis priscilla rachel ramona rebecca regina renee rhonda rita roberta rosa "
    "rosalind rose rosemary roxanne ruby ruth sabrina sally samantha sandra sara sarah shannon sharon sheila "
    "shelley sherry shirley silvia sofia sonia sophia sophie stacey stacy stella stephanie sue susan suzanne sylvia "
    "tamara tammy tanya tara tatiana teresa thelma theresa tiffany tina tracey tracy ursula valerie vanessa vera "
    "veronica vicki victoria violet virginia vivian wanda wendy yolanda yvette yvonne zainab zoe".split()
)


def sex_of(given: str) -> str | None:
    """ "he" or "she" for a given name."""
    word = given.lower()
    return "he" if word in HE else "she" if word in SHE else None
