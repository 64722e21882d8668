#include "claims/clause_scan.h"

#include <optional>
#include <string_view>

#include "claims/clause_builder.h"
#include "claims/frames.h"
#include "claims/sentence_reader.h"
#include "claims/verb_groups.h"

namespace px {
namespace {

// "As she told the evening paper, ...".
constexpr std::uint32_t kMaxListenerTokens = 6;

// Each Try... method looks at the token at_; when its rule fits it acts, moves at_ and says true.
class ClauseScanner {
 public:
  ClauseScanner(const WordReader& words, IndexRange sentence)
      : words_(words), sentence_(words, sentence), open_(words, sentence_) {}

  SentenceClauses Run() {
    for (at_ = sentence_.range().begin; at_ < sentence_.range().end;) {
      const std::uint32_t before = at_;
      Step();
      if (at_ == before) ++at_;
    }
    return open_.Finish();
  }

 private:
  void Step() {
    if (TryPhraseFrame()) return;
    if (const std::optional<std::size_t> group = sentence_.GroupAt(at_)) {
      OnGroup(*group);
      return;
    }
    if (TryRelative() || TryThat() || TryCoordinator() || TrySubordinator()) return;
    if (sentence_.IsBreak(at_) || IsQuoteMark(words_.Key(at_))) OnBreak();
  }

  void OnGroup(std::size_t group) {
    const VerbGroup& verb = sentence_.group(group);
    at_ = verb.tokens.end;
    if (!sentence_.IsFinite(group)) {
      if (!open_.Top().group && !open_.Top().participle && sentence_.MayBePast(group))
        open_.Top().participle = group;
      TryGerundFrame(group);
      return;
    }
    if (open_.Top().group) {
      bool closed_cut = false;
      if (!open_.PopToPending(closed_cut)) return;  // complement without "that": stays where it is
      if (closed_cut) open_.Resume(sentence_.group(group).tokens.begin);
    }
    if (!open_.Top().group) CutApposition(sentence_.group(group).tokens.begin);
    open_.Assign(group);
    TryPrefixFrame(group);
  }

  // "Benjamin, an Alabama family physician, [runs a clinic]": the words between the commas say what
  // somebody is, a clause of their own.
  void CutApposition(std::uint32_t verb) {
    Level& level = open_.Top();
    if (level.kind != ClauseKind::kMain || !level.cut) return;
    std::uint32_t begin = verb;
    while (begin > level.begin && words_.Tag(begin - 1) == Upos::kAdv) --begin;
    if (begin == level.begin || words_.Key(begin - 1) != ",") return;
    const std::optional<IndexRange> subject = SubjectBefore(words_, level.begin, verb);
    if (!subject || words_.Key(subject->end) != "," || subject->begin < open_.LastBegin()) return;
    const IndexRange aside{subject->end + 1, begin - 1};
    const bool describes =
        (words_.IsAny(aside.begin, {"a", "an", "the", "its", "his", "her", "their", "one"}) ||
         words_.Tag(aside.begin) == Upos::kNoun || words_.Tag(aside.begin) == Upos::kAdj) &&
        CountContentWords(words_, aside) >= 2 && HasCommonNoun(aside);
    if (!describes) return;
    Clause& clause = open_.Last();
    clause.kind = ClauseKind::kApposition;
    clause.subject = subject;
    clause.predicate = aside;
    level.subject = subject;
    open_.OpenClause(begin, level.kind, subject);
    open_.MoveTopToLast();
  }

  bool HasCommonNoun(IndexRange tokens) const {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (words_.Tag(i) == Upos::kNoun) return true;
    }
    return false;
  }

  // "issued a statement saying it was closed".
  void TryGerundFrame(std::size_t group) {
    const VerbGroup& verb = sentence_.group(group);
    const std::string_view report = ReportClass(words_, verb);
    if (verb.form != GroupForm::kGerund || !open_.Top().group || !open_.Top().cut) return;
    if ((report != "say" && report != "speak" && report != "tell") ||
        !sentence_.ContentStart(verb, report))
      return;
    open_.OpenInserted(verb.tokens.begin, ClauseKind::kParticiple, open_.SubjectOf(open_.Top()));
    open_.Assign(group);
    TryPrefixFrame(group);
  }

  // "X said (that) ...": the words up to here are the frame, the content follows.
  void TryPrefixFrame(std::size_t group) {
    const VerbGroup& verb = sentence_.group(group);
    const std::string_view report = ReportClass(words_, verb);
    if (report.empty() || !open_.Top().cut || IsNegated(words_, verb)) return;
    const std::optional<IndexRange> source = open_.SubjectOf(open_.Top());
    const bool passive = IsPassive(words_, verb);
    ReportFrame frame{verb.tokens, source, report == "deny", false, false};
    if (source) frame.source = NamedSpeaker(words_, *source, verb.tokens.begin);
    if (report == "describe") {
      // The clause as a whole is its subject's view.
      if (!source || passive || !CanSpeak(words_, *source) ||
          IsQuestionWord(words_, verb.tokens.end))
        return;
      open_.ClauseOf(open_.Top()).frame = open_.AddFrame(frame);
      return;
    }
    const std::optional<std::uint32_t> content = sentence_.ContentStart(verb, report);
    if (!content) return;
    // "It was reported that": nobody in person; "he was told that" stays a plain statement.
    if (passive && !(source && source->size() == 1 && words_.Key(source->begin) == "it")) return;
    const bool speaks = source && !passive && CanSay(words_, *source, report);
    if (!speaks) {
      // "The filings show": evidence is weighed by the article; "it was reported": by nobody.
      if (report != "evidence" && !passive) return;
      frame.hedges = true;
      frame.source.reset();
    }
    open_.StartFrame(frame);
    open_.OpenContent(*content, false);
    at_ = *content;
  }

  // "According to X, ..." and "..., according to X".
  bool TryPhraseFrame() {
    if (words_.Key(at_) != "according" || words_.Key(at_ + 1) != "to") return false;
    const std::optional<IndexRange> source = SourceFrom(words_, at_ + 2, sentence_.range().end);
    if (!source) return false;
    const bool leads = !open_.MainHasVerb();
    const ReportFrame frame{{at_, at_ + 2}, source, false, false, false};
    open_.OpenFrameClause(at_, frame);
    at_ = source->end;
    if (!leads) return true;
    std::uint32_t content = at_;
    while (content < sentence_.range().end && sentence_.IsBreak(content)) ++content;
    open_.OpenContent(content, true);
    at_ = content;
    return true;
  }

  // ", police said" or ", said Odile Harran": at a comma or behind direct speech.
  bool TryTrailingFrame(std::uint32_t i, bool spoken) {
    const std::uint32_t start = sentence_.SkipAdverbs(i);
    if (const std::optional<std::size_t> group = sentence_.GroupAt(start);
        group && sentence_.IsFinite(group)) {
      const VerbGroup& verb = sentence_.group(*group);
      if (!sentence_.IsReport(*group) || verb.tokens.size() > 2 || IsNegated(words_, verb))
        return false;
      const std::optional<IndexRange> source =
          SourceFrom(words_, verb.tokens.end, sentence_.range().end);
      if (!source || (ReportClass(words_, verb) == "quote" && !spoken)) return false;
      if (!CanSay(words_, *source, ReportClass(words_, verb))) return false;
      // ", said a fuel leak caused it": a further predicate with content of its own.
      if (sentence_.SentenceAhead(verb.tokens.end) == sentence_.NextGroup(*group) &&
          sentence_.NextGroup(*group) &&
          !sentence_.IsBreakBetween(verb.tokens.end,
                                    sentence_.group(*sentence_.NextGroup(*group)).tokens.begin))
        return false;
      open_.OpenFrameClause(i, {verb.tokens, source, false, false, false});
      at_ = source->end;
      return true;
    }
    const std::optional<std::size_t> group = sentence_.SentenceAhead(i);
    if (!group || !sentence_.IsReport(*group)) return false;
    const VerbGroup& verb = sentence_.group(*group);
    const std::string_view report = ReportClass(words_, verb);
    if (report == "deny" || report == "describe" || (report == "quote" && !spoken) ||
        IsPassive(words_, verb) || IsNegated(words_, verb)) {
      return false;
    }
    if (sentence_.ContentStart(verb, report)) return false;
    const std::optional<IndexRange> source = SubjectBefore(words_, i, verb.tokens.begin);
    if (!source || !CanSay(words_, *source, report)) return false;
    open_.OpenFrameClause(
        i, {verb.tokens, NamedSpeaker(words_, *source, verb.tokens.begin), false, false, false});
    at_ = verb.tokens.end;
    return true;
  }

  bool TryRelative() {
    const bool place_or_time = words_.IsAny(at_, {"where", "when"});
    if (!words_.IsAny(at_, {"who", "which", "whose", "whom"}) && !place_or_time) return false;
    std::uint32_t begin = at_;
    if (begin > sentence_.range().begin && words_.Tag(begin - 1) == Upos::kAdp) --begin;
    while (begin < at_ && begin > sentence_.range().begin &&
           words_.IsAny(begin - 1, {"most", "some", "many", "all", "both", "one", "each", "none",
                                    "two", "three", "several", "part"}))
      --begin;
    const bool set_off = sentence_.BreakBefore(begin) && begin > sentence_.range().begin;
    if (place_or_time && !set_off) return false;
    if (!set_off) {
      open_.Push({.kind = ClauseKind::kRelative, .cut = false, .begin = at_});
      ++at_;
      return true;
    }
    const std::optional<IndexRange> antecedent =
        NounPhraseEndingAt(words_, open_.LastBegin(), begin);
    open_.OpenInserted(begin, ClauseKind::kRelative, antecedent);
    at_ += 1;
    return true;
  }

  bool TryThat() {
    if (words_.Key(at_) != "that" || at_ == sentence_.range().begin) return false;
    const bool complement = words_.Tag(at_) == Upos::kSconj && sentence_.SentenceAhead(at_ + 1);
    const bool relative =
        (words_.Tag(at_) == Upos::kPron || words_.Tag(at_) == Upos::kSconj) &&
        (words_.Tag(at_ - 1) == Upos::kNoun || words_.Tag(at_ - 1) == Upos::kPropn) &&
        sentence_.GroupAt(sentence_.SkipAdverbs(at_ + 1));
    if (!complement && !relative) return false;
    open_.Push({.kind = ClauseKind::kRelative, .cut = false, .begin = at_ + 1});
    ++at_;
    return true;
  }

  bool TryCoordinator() {
    if (words_.Tag(at_) != Upos::kCconj || words_.IsAny(at_, {"both", "either", "neither"})) {
      return false;
    }
    const std::uint32_t here = at_;
    const std::uint32_t next = sentence_.SkipAdverbs(here + 1);
    if (const std::optional<std::size_t> group = sentence_.GroupAt(next)) {
      return CoordinatePredicate(here, *group);
    }
    if (words_.Key(here + 1) == "that" && open_.Top().in_frame &&
        sentence_.SentenceAhead(here + 2)) {
      open_.StartIndependent(here, here + 2, true);
      at_ = here + 2;
      return true;
    }
    const std::optional<std::size_t> group = sentence_.SentenceAhead(here + 1);
    if (!group || !open_.Top().group || open_.AnyPending()) return false;
    const bool reports = sentence_.IsReport(*group);
    const bool contrasts = words_.Key(here) == "but" && sentence_.BreakBefore(here);
    open_.StartIndependent(here, here + 1, !reports && !contrasts);
    at_ = here + 1;
    return true;
  }

  // "... and captured 23 pirates": a second predicate of the clause at hand.
  bool CoordinatePredicate(std::uint32_t cut, std::size_t group) {
    const VerbGroup& verb = sentence_.group(group);
    if (!open_.Top().group || !open_.Top().cut) {
      // Inside a restrictive clause, or still before the verb: nothing to coordinate with.
      return false;
    }
    const bool reports = sentence_.IsReport(group) && sentence_.IsFinite(group);
    // "He said it sank but stressed that ...", "... but would not give details": the speaker again.
    if (reports || (words_.Key(cut) == "but" && IsNegated(words_, verb))) open_.PopToFrame();
    const GroupForm form = verb.form;
    const VerbGroup& first = sentence_.group(*open_.Top().group);
    const bool parallel_participle =
        form == GroupForm::kParticiple && words_.Tag(cut - 1) != Upos::kAdj &&
        words_.Tag(verb.tokens.end) != Upos::kNoun && words_.Tag(verb.tokens.end) != Upos::kAdj &&
        (first.form == GroupForm::kFinite || first.form == GroupForm::kParticiple);
    const bool parallel_gerund =
        form == GroupForm::kGerund && open_.Top().kind == ClauseKind::kParticiple;
    if (form != GroupForm::kFinite && !parallel_participle && !parallel_gerund) return false;
    const std::optional<IndexRange> subject = open_.SubjectOf(open_.Top());
    const ClauseKind kind = open_.Top().kind == ClauseKind::kParticiple ? ClauseKind::kParticiple
                                                                        : ClauseKind::kCoordinated;
    const bool in_frame = open_.Top().in_frame;
    const std::optional<std::uint32_t> frame = open_.ClauseOf(open_.Top()).frame;
    const bool was_frame = open_.ClauseOf(open_.Top()).kind == ClauseKind::kFrame;
    open_.OpenClause(cut, kind, subject);
    if (in_frame && !was_frame) open_.Last().frame = frame;
    open_.MoveTopToLast();
    Level& level = open_.Top();
    level.subject = subject;
    level.group.reset();
    open_.Assign(group);
    at_ = verb.tokens.end;
    TryPrefixFrame(group);
    return true;
  }

  bool TrySubordinator() {
    const bool cuts = words_.IsAny(at_, {"after", "before", "while", "although", "though",
                                         "because", "whereas", "since", "when", "once", "as"});
    const bool stays = words_.IsAny(
        at_, {"if", "unless", "until", "whether", "how", "why", "what", "where", "lest"});
    if (!cuts && !stays) return false;
    if (words_.Key(at_) == "as" && words_.Tag(at_) != Upos::kSconj) return false;
    if (words_.Key(at_ - 1) == "so" && words_.Key(at_) == "as") return false;
    const std::optional<std::size_t> group = sentence_.SentenceAhead(at_ + 1);
    if (!group && !stays) return false;
    open_.TakeParticiple();
    const bool leads = !open_.Top().group;
    if (leads && words_.Key(at_) == "as" && sentence_.IsReport(*group) && open_.depth() == 1) {
      return LeadingFrame(*group);
    }
    if (stays || (leads && open_.Top().kind != ClauseKind::kMain)) {
      open_.Push({.kind = ClauseKind::kSubordinate, .cut = false, .begin = at_ + 1});
    } else if (leads) {
      open_.Last().kind = ClauseKind::kSubordinate;
      open_.Push({.kind = ClauseKind::kSubordinate, .begin = at_ + 1});
    } else {
      open_.OpenClause(at_, ClauseKind::kSubordinate, std::nullopt);
      open_.Push({.kind = ClauseKind::kSubordinate, .begin = at_ + 1});
    }
    ++at_;
    return true;
  }

  // "As the mayor explained, ...".
  bool LeadingFrame(std::size_t group) {
    const VerbGroup& verb = sentence_.group(group);
    const std::optional<IndexRange> source = SubjectBefore(words_, at_ + 1, verb.tokens.begin);
    std::uint32_t comma = verb.tokens.end;  // behind the one who is told
    while (ReportClass(words_, verb) == "tell" && comma < verb.tokens.end + kMaxListenerTokens &&
           words_.Key(comma) != "," && !sentence_.GroupAt(comma))
      ++comma;
    if (words_.Key(comma) != "," || !source || IsPassive(words_, verb) ||
        ReportClass(words_, verb) == "quote")
      return false;
    open_.OpenFrameClause(at_, {verb.tokens, source, false, false, false});
    at_ = comma + 1;
    open_.OpenContent(at_, true);
    return true;
  }

  void OnBreak() {
    const std::string_view mark = words_.Key(at_);
    const bool quote = IsQuoteMark(mark);
    std::uint32_t next = at_ + 1;
    while (next < sentence_.range().end && IsQuoteMark(words_.Key(next))) ++next;
    if (next >= sentence_.range().end) return;
    if (sentence_.SentenceAhead(next)) open_.TakeParticiple();
    const bool spoken = quote || next > at_ + 1;  // direct speech ends here
    if (sentence_.RelativeAt(next)) return;
    if (mark != ":" && mark != "(" && (open_.MainHasVerb() || spoken) &&
        TryTrailingFrame(next, spoken)) {
      return;
    }
    if (quote) return;
    const std::uint32_t verb = sentence_.SkipAdverbs(next);
    if (const std::optional<std::size_t> group = sentence_.GroupAt(verb)) {
      // "While it rained, sailing on was unsafe": the gerund is the subject to come.
      const bool subject =
          verb == next && open_.Top().group && open_.AnyPending() && sentence_.SentenceAhead(next);
      if (subject) {
        if (open_.StartPendingClause(next)) at_ = next;
        return;
      }
      if (TryParticiple(next, *group)) return;
      if (sentence_.IsFinite(group) && open_.Top().group && open_.Top().cut &&
          !open_.AnyPending() && mark == ",") {
        CoordinatePredicate(next, *group);
      }
      return;
    }
    if (mark == ";") sentence_.ReadSentenceAhead(next);
    if (mark == "(" || mark == ")" || !sentence_.SentenceAhead(next)) return;
    if (open_.AnyPending()) {
      if (open_.Top().group && open_.StartPendingClause(next)) at_ = next;
      return;
    }
    if (words_.Tag(next) == Upos::kCconj) return;
    open_.StartIndependent(next, next, mark == "," || mark == ":");
    at_ = next;
  }

  // ", marking a shift" or ", announced on Friday,".
  bool TryParticiple(std::uint32_t begin, std::size_t group) {
    const VerbGroup& verb = sentence_.group(group);
    if (verb.form != GroupForm::kGerund && verb.form != GroupForm::kParticiple) return false;
    if (words_.IsAny(verb.head,
                     {"including", "according", "following", "regarding", "concerning", "depending",
                      "given", "compared", "based", "excluding", "barring"}))
      return false;
    const bool behind_verb = open_.Top().group.has_value();
    if (!behind_verb && verb.form == GroupForm::kParticiple && !sentence_.FiniteBehind(group)) {
      // "The union, at odds with the studios, called a strike": nothing else can be the verb.
      sentence_.MakeFinite(group);
      return false;
    }
    std::optional<IndexRange> about;
    if (behind_verb && verb.form == GroupForm::kGerund) {
      about = open_.SubjectOf(open_.Top());
    } else {
      about = NounPhraseEndingAt(words_, open_.LastBegin(), begin);
      if (!behind_verb && !SubjectBefore(words_, open_.Top().begin, sentence_.BeforeBreak(begin)))
        return false;
    }
    open_.OpenInserted(begin, ClauseKind::kParticiple, about);
    open_.Assign(group);
    at_ = verb.tokens.end;
    TryPrefixFrame(group);
    return true;
  }

  const WordReader& words_;
  SentenceReader sentence_;
  ClauseBuilder open_;
  std::uint32_t at_ = 0;
};

}  // namespace

SentenceClauses ScanClauses(const WordReader& words, IndexRange sentence) {
  return ClauseScanner(words, sentence).Run();
}

}  // namespace px
