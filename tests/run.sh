#!/usr/bin/env bash
# Installs what the tests need, runs all of them, and ends with how many passed.
#
# On a new Debian or Ubuntu machine with Rust and Node.js, as root or with sudo: bash tests/run.sh
# Before a commit, without a browser and other outside checks: bash tests/run.sh --quick
# One build profile serves every step, so that each dependency is compiled once.

set -u
cd "$(dirname "$0")/.." || exit 2
target=${CARGO_TARGET_DIR:-target}
logs=$target/tests
site=$target/site
passed=0
failed=0
export CARGO_TERM_COLOR=never
[ -z "${CI:-}" ] || export CARGO_INCREMENTAL=0
mkdir -p "$logs"

# step WHAT COMMAND…: one line that says what it does and what it found; its whole output when it fails.
step() {
    local what=$1 log from=$SECONDS
    shift
    log=$logs/$((passed + failed + 1)).log
    printf '%s … ' "$what"
    if "$@" >"$log" 2>&1; then
        passed=$((passed + 1))
        printf 'ok: %s (%d s)\n' "$(grep -v '^ *$' "$log" | tail -n 1 | sed 's/^ *//')" $((SECONDS - from))
        grep '^  note: ' "$log"
    else
        failed=$((failed + 1))
        printf 'FAILED (%d s)\n' $((SECONDS - from))
        tail -n 200 "$log" | sed 's/^/    /'
    fi
}

# beside NAME: starts a check that waits for a browser most of its time, beside the steps that follow.
# `ended NAME` waits for it, and is what the step of it runs.
declare -A started
beside() {
    "$1" >"$logs/$1.log" 2>&1 &
    started[$1]=$!
}
ended() {
    local result=0
    wait "${started[$1]}" || result=$?
    cat "$logs/$1.log"
    return "$result"
}

has() { command -v "$1" >/dev/null; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
browser() { has chromium || has chromium-browser || has google-chrome; }

install() {
    local wanted=()
    has cc || wanted+=(build-essential)
    has java || wanted+=(default-jre-headless)
    has node || wanted+=(nodejs)
    has npm || wanted+=(npm)
    python3 -m venv --help >/dev/null 2>&1 && python3 -c 'import ensurepip' 2>/dev/null || wanted+=(python3-venv)
    if [ ${#wanted[@]} -gt 0 ] || ! browser; then
        export DEBIAN_FRONTEND=noninteractive
        as_root apt-get update || return 1
        [ ${#wanted[@]} = 0 ] || as_root apt-get install -y --no-install-recommends "${wanted[@]}" || return 1
        # Debian's name for it, then Ubuntu's.
        browser || as_root apt-get install -y --no-install-recommends chromium ||
            as_root apt-get install -y --no-install-recommends chromium-browser || return 1
    fi
    echo "Java, Node.js $(node --version) and a browser are here"
}

# The form reader asks for versions of its own helpers that do not agree.
tools() { npm ci --prefix tests/tools --legacy-peer-deps --ignore-scripts --no-audit --no-fund; }

form() { cargo fmt --check && echo "every file has the house's form"; }

lints() { cargo clippy --locked --all-targets -- -D warnings && echo "nothing to say"; }

suite() {
    cargo test --locked 2>&1 | tee "$logs/suite.log"
    local result=${PIPESTATUS[0]}
    awk '/^test result:/ { p += $4; f += $6 } END { print p+0, "tests passed,", f+0, "failed"; exit p == 0 || f > 0 }' \
        "$logs/suite.log" && return "$result"
}

docs() { RUSTDOCFLAGS='-D warnings' cargo doc --locked --no-deps && echo "every link in the documentation leads somewhere"; }

# Together with the tests: alone, it would want some dependencies with other features, and all of them anew.
binary() { cargo build --locked --bins --tests && "$target/debug/bedside" --version; }

bedside() { "$target/debug/bedside" "$@"; }

our_content() { bedside check --today "$today"; }

build() {
    rm -rf "$site"
    bedside build --today "$today" --out "$site" && echo "$(find "$site" -name '*.html' | wc -l) pages in $(du -sh "$site" | cut -f1)"
}

# With one thread the second time: the order in which work ends must not show.
build_again() {
    rm -rf "$site-again"
    RAYON_NUM_THREADS=1 bedside build --today "$today" --out "$site-again" && diff -r "$site" "$site-again" &&
        echo "$(find "$site" -type f | wc -l) files, the same byte for byte"
}

outside() { node "tests/tools/$1.mjs" "$site"; }
planted() { node tests/tools/planted.mjs; }
planted_quiz() { node tests/tools/planted_quiz.mjs "$site-quiz" "$target/debug/bedside"; }

# On a fixed day, for which the cases are written.
quiz_page() {
    rm -rf "$site-quiz"
    bedside build --today 2026-12-01 --out "$site-quiz" &&
        node tests/tools/quiz.mjs "$site-quiz" --bedside "$target/debug/bedside" --work "$target/tests/quiz"
}

fhir_reader() { BEDSIDE=$target/debug/bedside node tests/tools/fhir.mjs "$site"; }

# Python keeps its packages away from the system's, and from the sources.
fhir_model() {
    [ -x "$target/python/bin/python" ] || python3 -m venv "$target/python" || return 1
    "$target/python/bin/python" -m pip install -q --disable-pip-version-check -r tests/tools/requirements.txt || return 1
    "$target/python/bin/python" tests/tools/read_fhir.py "$site"
}

finish() {
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
    exit
}

today=$(date +%F)
if [ "${1:-}" = --quick ]; then
    step "Form of the code" form
    step "Lints of the code" lints
    step "Tests of the code" suite
    step "Compile the command" binary
    step "Check our own content" our_content
    finish
fi
step "Install what is missing" install
step "Install the outside checks" tools
step "Form of the code" form
step "Lints of the code" lints
step "Tests of the code" suite
step "Documentation" docs
step "Compile the command" binary
step "Check our own content" our_content
step "Build our own site" build
step "Build it again and compare" build_again
step "HTML and SVG (Nu HTML Checker)" outside html
step "Links and anchors (linkinator)" outside links
step "JSON-LD (schema.org's vocabulary)" outside jsonld
step "Sitemap and feed (their schemas)" outside feeds
step "Pages in Chromium (axe, width, weight, requests)" outside browser
step "Quiz page in Chromium (agrees with Rust, with and without its script)" quiz_page
beside planted_quiz
step "Quiz in a reader of health forms (LHC-Forms)" fhir_reader
step "Quiz in the model of FHIR (fhir.resources)" fhir_model
step "The outside checks find planted faults" planted
step "The checks of the quiz find planted faults" ended planted_quiz
finish
