from dataclasses import replace

from rashomon.linking.entities import entities

TEXT = (
    "President Aldous Venn met envoys. Venn spoke. They left. U.S. troops came, then American soldiers. The U.S. paid."
)


def test_parts_of_a_name_pronouns_and_groups(report, say) -> None:  # type: ignore[no-untyped-def]
    told = report("a", TEXT)
    statements = [
        say(told, "President Aldous Venn met envoys", "meet", agent="President Aldous Venn", patient="envoys"),
        say(told, "Venn spoke", "speak", agent="Venn"),
        say(told, "They left", "leave", agent="They"),
        say(told, "U.S. troops came", "come", agent="U.S. troops"),
        say(told, "American soldiers", "come", agent="American soldiers"),
        say(told, "The U.S. paid", "pay", agent="The U.S."),
    ]
    found = entities(statements)
    ids = found.ids
    assert ids["Venn"] == ids["President Aldous Venn"]
    assert "They" not in ids
    assert ids["U.S. troops"] == ids["American soldiers"] != ids["The U.S."]
    assert found.known[ids["The U.S."]].name == "United States"
    assert found.fill(statements[1]).actors[0].entity == ids["Venn"]
    assert found.fill(statements[2]).actors[0].entity is None


def test_a_surname_of_two_people_stays_open(report, say) -> None:  # type: ignore[no-untyped-def]
    told = report("a", "Aldous Venn sat. Maria Venn stood. Venn spoke.")
    found = entities(
        [
            say(told, "Aldous Venn sat", "sit", agent="Aldous Venn"),
            say(told, "Maria Venn stood", "stand", agent="Maria Venn"),
            say(told, "Venn spoke", "speak", agent="Venn"),
        ]
    )
    assert len(set(found.ids.values())) == 3


def test_first_letters_stand_for_the_name(report, say) -> None:  # type: ignore[no-untyped-def]
    told = report("a", "Northern Ferry Board met. NFB paid.")
    found = entities(
        [
            say(told, "Northern Ferry Board met", "meet", agent="Northern Ferry Board"),
            say(told, "NFB paid", "pay", agent="NFB"),
        ]
    )
    assert len(set(found.ids.values())) == 1


def test_a_noun_is_who_the_report_says_it_is(report, say) -> None:  # type: ignore[no-untyped-def]
    told = report("a", "Norlund Shipping paid. The company left.")
    paid = say(told, "Norlund Shipping paid", "pay", agent="Norlund Shipping")
    left = say(told, "The company left", "leave", agent="company")
    left = replace(left, actors=tuple(replace(a, known_as="Norlund Shipping") for a in left.actors))
    found = entities([paid, left])
    (company,) = found.fill(left).actors
    assert company.entity == found.ids["Norlund Shipping"]
    assert company.name == "company"
