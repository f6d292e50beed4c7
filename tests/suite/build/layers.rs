//! Sites that are laid over a base: `tests/sites/clinics/` has a base, and two clinics over it.

use bedside::session::{self, Options};
use bedside::source::{Asset, Files, Layer};
use bedside::theme;
use tempfile::TempDir;

use crate::cli::call;
use crate::site_test::{Built, build, project, today};

/// The site of one of the folders.
#[track_caller]
pub(crate) fn clinic(name: &str) -> Built {
    let root = project().join("tests/sites/clinics").join(name);
    let files = theme::complete(session::read(&root).unwrap());
    let built = build(&files, Options { today: today(), drafts: false });
    assert!(!built.told.contains("error["), "{}", built.told);
    built
}

#[test]
fn a_clinic_with_settings_alone_has_all_of_the_base_under_its_own_name() {
    let built = clinic("north");
    built.has("", "North").lacks("", "All clinics");
    built.has("t/", "2 days").has("t/", "<footer>base</footer>");
    built.has("t/myths/tan/", "A tan protects");
    assert_eq!(built.text("images/roller.png"), "copy of ../base/content/images/roller.png");
    built.has("t/quiz/", "Do your scars grow?").has("t/quiz/", "Are you often in the sun?");
}

#[test]
fn a_file_takes_the_place_of_the_one_at_its_path() {
    let built = clinic("south");
    built.has("t/contraindications/keloids/", "Of the south.");
    built.lacks("t/contraindications/keloids/", "Of the base.");
    built.has("t/", "<footer>south</footer>").has("t/contraindications/fever/", "Wait.");
    assert_eq!(built.text("images/room.png"), "copy of content/images/room.png");
    assert_eq!(built.text("images/roller.png"), "copy of ../base/content/images/roller.png");
}

#[test]
fn a_fact_takes_the_place_of_the_one_of_its_name() {
    let built = clinic("south");
    built.has("t/", "3 days").lacks("t/", "2 days").has("t/", "90 pounds");
    built.has("t/risks/red/", "3 days");
}

#[test]
fn a_question_takes_the_place_of_the_one_of_its_name_and_nothing_else_is_lost() {
    let built = clinic("south");
    built.has("t/quiz/", "Do you work outside?").lacks("t/quiz/", "Are you often in the sun?");
    built.has("t/quiz/", "Do you have a cat?").has("t/quiz/", "Is it for you?");
    built.has("t/quiz/", "Do you have raised scars?").lacks("t/quiz/", "Do your scars grow?");
    built.has("t/quiz/", "Do you have a fever?");
}

#[test]
fn what_is_left_out_is_nowhere() {
    let south = clinic("south");
    assert!(!south.files.keys().any(|it| it.contains("myths")), "{:?}", south.files.keys());
    south.lacks("a-to-z/", "A tan protects");
}

/// A picture below a folder that is left out is copied no more, and whoever shows it is told.
#[test]
fn a_picture_of_what_is_left_out_is_not_copied() {
    let settings =
        "title: C\nurl: https://clinic.example/\nlanguage: en\nbase: ../base\nwithout: [a]\n";
    let own = [
        ("content/site.yaml", settings),
        ("content/index.md", "---\ntitle: H\n---\n![P](a/p.png) ![Q](q.png)\n"),
    ];
    let mut files = Files::from_texts(own);
    let mut base = Files::from_texts([("content/a/b.md", "---\ntitle: B\n---\nB.\n")]);
    for path in ["content/a/p.png", "content/q.png"] {
        base.put_asset(Layer::Clinic, Asset::at(path));
    }
    files.lay_over("../base", base, "content/site.yaml");
    let built = build(&theme::complete(files), Options { today: today(), drafts: false });
    assert!(built.files.contains_key("q.png") && !built.files.contains_key("a/p.png"));
    assert!(built.told.contains("there is no picture `a/p.png`"), "{}", built.told);
}

#[test]
fn a_clinic_over_a_base_is_made_by_one_command() {
    let folder = TempDir::new().unwrap();
    let here = folder.path();
    call(here, &["new", "base"]).told(0, "made");
    call(here, &["new", "clinics/north", "--base", "./base"]).told(0, "over the base `./base`");
    let settings = std::fs::read_to_string(here.join("clinics/north/content/site.yaml")).unwrap();
    assert!(settings.contains("\nbase: ../../base\n"), "{settings}");
    call(here, &["check", "--root", "clinics/north"]).told(0, "checked");
    let whole = here.join("base");
    call(here, &["new", "south", "--base", whole.to_str().unwrap()]).told(0, "made");
    call(here, &["check", "--root", "south"]).told(0, "checked");
    call(here, &["new", "west", "--base", "nowhere"]).told(2, "`nowhere` cannot be a base");
    call(here, &["new", "west", "--base", "south"]).told(2, "`south` is laid over the base");
    call(here, &["new", "base/west", "--base", "base"]).told(2, "lies in the base `base`");
}

#[test]
fn a_base_alone_is_a_site() {
    let built = clinic("base");
    built.has("", "Base").has("t/", "2 days").has("t/myths/tan/", "No.");
    assert_eq!(built.text("images/room.png"), "copy of content/images/room.png");
}

#[test]
fn a_mistake_in_a_base_is_one_line() {
    let settings = "title: C\nurl: https://clinic.example/\nlanguage: en\nbase: ../base\n";
    let mut files = Files::from_texts([("content/site.yaml", settings), ("content/b.md", "x")]);
    let base = [
        ("content/index.md", "---\ntitle: Home\n---\nSee [it](nowhere.md).\n"),
        ("content/people.yaml", "ann: Ann\n"),
    ];
    files.lay_over("../base", Files::from_texts(base), "content/site.yaml");
    let told = build(&theme::complete(files), Options { today: today(), drafts: false }).told;
    assert!(told.contains(" --> content/b.md:1:1\n"), "{told}");
    let lines: Vec<&str> = told.lines().filter(|it| it.contains("../base")).collect();
    let [link, people, summary] = lines[..] else { panic!("{told}") };
    assert!(link.starts_with("../base/content/index.md:4:5: error[broken-link]: "), "{link}");
    assert!(
        people.starts_with("../base/content/people.yaml:1:6: error[wrong-value]: "),
        "{people}"
    );
    assert!(summary.starts_with("the base `../base`: 2 errors"), "{summary}");
}

#[test]
fn check_says_what_lies_over_the_base() {
    let told = call(project(), &["check", "--root", "tests/sites/clinics/south"]).told;
    for line in [
        "`content/images/room.png` takes the place of `../base/content/images/room.png`",
        "`content/people.yaml` adds to `../base/content/people.yaml`",
        "`content/t/contraindications/keloids.md` takes the place of",
        "takes the place of these in `../base/content/t/facts.yaml`: lasts\n",
        "takes the place of these in `../base/content/t/quiz.yaml`: Is often in the sun, sun\n",
        "the base `../base`: ",
    ] {
        assert!(told.contains(line), "`{line}` is not in:\n{told}");
    }
    assert!(!told.contains("--> ../base"), "{told}");
}

#[test]
fn what_can_be_no_base_is_told_at_its_place() {
    let folder = TempDir::new().unwrap();
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    let settings =
        |rest: &str| format!("title: C\nurl: https://clinic.example/\nlanguage: en\n{rest}\n");
    write("base/content/risk.md", "---\ntitle: R\n---\n");
    write("over/content/site.yaml", &settings("base: ../base"));
    write("empty/a", "");
    for (rest, told) in [
        ("base: ../nowhere", "there is no folder `../nowhere`"),
        ("base: ../empty", "`../empty` holds no folder `content`"),
        ("base: .", "`.` is the folder of this site"),
        ("base: ..", "`..` is the folder of this site, or lies in it or around it"),
        ("base: ../over", "the base `../over` is laid over a base of its own"),
        ("base: [../base, ../base]", "the base `../base` is named twice"),
        ("base: ../base\nwithout: [rsik]", "did you mean `risk`?"),
    ] {
        write("clinic/content/site.yaml", &settings(rest));
        call(folder.path(), &["check", "--root", "clinic"])
            .told(1, told)
            .told(1, "content/site.yaml:");
    }
}

/// The folders' files, with a ledger in the base that approves everything there as it is.
fn approved(name: &str) -> Files {
    let root = project().join("tests/sites/clinics");
    let base = theme::complete(session::read(&root.join("base")).unwrap());
    let ledger = super::signed::all_digests(base);
    let mut files = theme::complete(session::read(&root.join(name)).unwrap());
    files.put(Layer::Base(0), "content/reviews.yaml", ledger.into_bytes());
    files
}

/// What nobody approved, and what has changed since.
fn not_approved(files: &Files) -> Vec<String> {
    let found = build(files, Options { today: today(), drafts: false }).found;
    let found =
        found.iter().filter(|it| ["unreviewed-page", "changed-since-approval"].contains(&it.code));
    let mut found: Vec<String> =
        found.map(|it| format!("{} {}", files.get(it.span.file).shown, it.code)).collect();
    found.sort();
    found
}

#[test]
fn an_approval_holds_in_every_clinic_that_shows_a_page_as_it_is() {
    assert!(not_approved(&approved("north")).is_empty());
}

#[test]
fn an_approval_does_not_hold_where_a_clinic_puts_something_else() {
    let files = approved("south");
    assert_eq!(
        not_approved(&files),
        [
            "../base/content/t/index.md changed-since-approval",
            "../base/content/t/quiz.yaml changed-since-approval",
            "../base/content/t/risks/red.md changed-since-approval",
            "content/t/contraindications/keloids.md unreviewed-page",
        ]
    );
}

/// The feed names who checked a page only where that page is shown.
#[test]
fn the_feed_has_no_approval_of_what_a_clinic_puts_something_else_for() {
    let feed = |name: &str| {
        build(&approved(name), Options { today: today(), drafts: false })
            .text("feed.xml")
            .to_owned()
    };
    let of_keloids = "/t/contraindications/keloids/#checked-";
    assert!(feed("north").contains(of_keloids));
    assert!(!feed("south").contains(of_keloids) && feed("south").contains("/fever/#checked-"));
}

#[test]
fn a_page_of_the_clinic_is_for_the_clinic_to_approve_though_it_says_the_same() {
    let mut files = approved("north");
    let path = "content/t/contraindications/fever.md";
    let same = files.at(path).unwrap().text.clone().into_bytes();
    files.put(Layer::Clinic, path, same);
    assert_eq!(not_approved(&files), [format!("{path} unreviewed-page")]);
}

#[test]
fn a_link_to_what_is_left_out_says_so() {
    let settings =
        "title: C\nurl: https://clinic.example/\nlanguage: en\nbase: ../base\nwithout: [a]\n";
    let mut files = Files::from_texts([("content/site.yaml", settings)]);
    let base = [
        ("content/index.md", "---\ntitle: Home\n---\nSee [[b]].\n"),
        ("content/a/b.md", "---\ntitle: B\n---\nB.\n"),
    ];
    files.lay_over("../base", Files::from_texts(base), "content/site.yaml");
    let told = build(&theme::complete(files), Options { today: today(), drafts: false }).told;
    assert!(told.contains("no page `b`: `without:` in the settings leaves `a/b` out"), "{told}");
}

/// What a base holds against the treatment is left out for a reason, and whoever signs the quiz reads it.
#[test]
fn a_reason_not_to_be_treated_is_left_out_for_a_reason() {
    let built = |without: &str| {
        let settings = format!(
            "title: C\nurl: https://clinic.example/\nlanguage: en\nbase: ../base\nwithout: [{without}]\n"
        );
        let mut files = Files::from_texts([("content/site.yaml", settings.as_str())]);
        let asked = |name: &str| {
            format!(
                "---\ntitle: {name}\nanswer: No.\nseverity: absolute\n\
                 screening: {{ask: Do you have {name}?, why: Needles wound., yes: stop}}\n---\n"
            )
        };
        let (scars, tattoos) = (asked("scars"), asked("tattoos"));
        let base = [
            ("content/index.md", "---\ntitle: Home\n---\n"),
            ("content/t/index.md", "---\ntitle: T\nanswer: Needles.\n---\n"),
            ("content/t/contraindications/scars.md", scars.as_str()),
            ("content/t/contraindications/tattoos.md", tattoos.as_str()),
        ];
        files.lay_over("../base", Files::from_texts(base), "content/site.yaml");
        build(&theme::complete(files), Options { today: today(), drafts: false })
    };
    let silent =
        "`t/contraindications/tattoos` is a reason not to be treated, and nothing says why";
    for without in ["t/contraindications/tattoos", "t/contraindications"] {
        built(without)
            .told("error[missing-reason]")
            .told("a reason not to be treated, and nothing says why");
    }
    built("t/contraindications/tattoos").told(silent);
    let page = "page: t/contraindications/tattoos, because:";
    built(&format!("{{{page} \"-\"}}")).told("error[missing-reason]");
    let given = built(&format!("{{{page} Nobody with a tattoo comes here.}}"));
    assert!(!given.told.contains("error["), "{}", given.told);
    given
        .lacks("t/quiz/", "Do you have tattoos")
        .has("t/quiz/proof/", "Nobody with a tattoo comes here.");
    // Without the treatment nobody is asked anything.
    assert!(!built("t").told.contains("missing-reason"));
}
