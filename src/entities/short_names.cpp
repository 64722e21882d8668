#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "entities/link_graph.h"
#include "entities/short_form.h"

namespace px {
namespace {

// Uses of a family name before a second person of that name appears, from which on it is taken.
constexpr std::uint32_t kEstablishedUses = 2;

struct Candidate {
  std::uint32_t form = 0;  // the long name
  ShortKind kind = ShortKind::kNone;
  bool in_brackets = false;  // "Long Name (LN)" stands somewhere
  bool established = false;  // fits others too, but came first
};

class ShortNameLinker {
 public:
  ShortNameLinker(const std::vector<Scan>& scans, LinkGraph& graph)
      : scans_(scans), table_(graph.table()), graph_(graph) {
    std::map<std::uint32_t, std::set<std::uint32_t>> forms_of_group;
    for (std::uint32_t unit = 0; unit < table_.units.size(); ++unit) {
      forms_of_group[graph_.Find(unit)].insert(table_.units[unit].form);
    }
    for (const auto& [group, forms] : forms_of_group) {
      if (forms.size() > 1) joined_.insert(forms.begin(), forms.end());
    }
    for (std::uint32_t f = 0; f < table_.forms.size(); ++f) IndexForm(f);
    FindBrackets();
  }

  void Link() {
    // Long names first, so that a short name meets whole groups.
    std::vector<std::uint32_t> order(table_.forms.size());
    for (std::uint32_t f = 0; f < order.size(); ++f) order[f] = f;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return table_.forms[a].words.size() > table_.forms[b].words.size();
    });
    for (const std::uint32_t form : order) {
      if (!joined_.contains(form)) LinkForm(form);
    }
  }

 private:
  // Long names are looked up by their first and last words and by their initials.
  void IndexForm(std::uint32_t f) {
    const NameForm& form = table_.forms[f];
    keys_.insert(form.key);
    if (form.words.size() < 2) return;
    std::set<std::string> cues = {form.words.front()};
    for (auto word = form.words.rbegin(); word != form.words.rend(); ++word) {
      cues.insert(*word);
      if (!NameLexicon::Get().Find(*word).Has(WordClass::kPersonSuffix)) break;
    }
    std::string all;
    std::string main;
    for (const std::string& word : form.words) {
      all += word.front();
      if (!NameLexicon::Get().Find(word).Has(WordClass::kStopWord)) main += word.front();
    }
    for (const std::string& letters : {all, main}) cues.insert("\t" + letters);
    for (const std::string& cue : cues) by_cue_[cue].push_back(f);
  }

  // "Harbour Authority (THA)".
  void FindBrackets() {
    std::map<std::uint32_t, std::uint32_t> form_of_span;
    for (const NameUnit& unit : table_.units) {
      for (const std::uint32_t span : unit.spans) form_of_span[span] = unit.form;
    }
    for (std::uint32_t s = 1; s < table_.spans.size(); ++s) {
      const NameSpan& name = table_.spans[s - 1];
      const NameSpan& inner = table_.spans[s];
      if (name.doc != inner.doc || inner.tokens.begin != name.tokens.end + 1) continue;
      const AnalyzedDocument& article = *scans_[name.doc].article;
      if (inner.sentence != name.sentence || article.TokenText(name.tokens.end) != "(") continue;
      const NameForm& long_form = table_.forms[form_of_span[s - 1]];
      const NameForm& short_form = table_.forms[form_of_span[s]];
      if (!short_form.acronym || long_form.words.size() < 2) continue;
      if (MayAbbreviate(short_form.key, long_form.key)) {
        brackets_[form_of_span[s]].insert(form_of_span[s - 1]);
      }
    }
  }

  void LinkForm(std::uint32_t f) {
    const NameForm& form = table_.forms[f];
    const std::vector<Candidate> candidates = CandidatesOf(f);
    std::vector<std::pair<std::uint32_t, Candidate>> found;  // unit and what it is short for
    std::vector<std::uint32_t> alone;
    for (const std::uint32_t unit : form.units) {
      if (const auto candidate = Choose(unit, candidates)) {
        found.emplace_back(unit, *candidate);
      } else {
        alone.push_back(unit);
      }
    }
    for (const auto& [unit, candidate] : found) {
      const std::uint32_t target = TargetUnit(unit, candidate.form);
      graph_.JoinUnits(unit, target);
      AddReason(f, candidate);
    }
    for (const std::uint32_t unit : alone) graph_.JoinUnits(unit, alone.front());
  }

  std::vector<Candidate> CandidatesOf(std::uint32_t f) const {
    const NameForm& form = table_.forms[f];
    std::set<std::uint32_t> forms;
    if (const auto bracket = brackets_.find(f); bracket != brackets_.end()) {
      std::vector<Candidate> result;
      for (const std::uint32_t b : bracket->second)
        result.push_back({b, ShortKind::kInitials, true});
      return result;
    }
    for (const std::string& cue : {form.words.front(), form.words.back(), "\t" + form.key}) {
      if (const auto found = by_cue_.find(cue); found != by_cue_.end()) {
        forms.insert(found->second.begin(), found->second.end());
      }
    }
    std::vector<Candidate> result;
    const auto is_name = [this](const std::string& key) { return keys_.contains(key); };
    for (const std::uint32_t b : forms) {
      if (b == f) continue;
      const ShortKind kind = ShortKindOf(form, table_.forms[b], is_name);
      if (kind != ShortKind::kNone) result.push_back({b, kind});
    }
    return result;
  }

  // The one long name for `unit`: of its article if there is any, else of all articles.
  std::optional<Candidate> Choose(std::uint32_t unit, const std::vector<Candidate>& all) const {
    const NameUnit& self = table_.units[unit];
    std::vector<Candidate> here;
    std::vector<Candidate> anywhere;
    for (const Candidate& candidate : all) {
      if (!Fits(self, candidate)) continue;
      const bool in_article = table_.UnitIn(table_.forms[candidate.form], self.doc).has_value();
      if (in_article) here.push_back(candidate);
      if (FitsFromAfar(self, candidate)) anywhere.push_back(candidate);
    }
    if (here.empty()) return OnlyGroup(unit, anywhere);
    if (const auto only = OnlyGroup(unit, here)) return only;
    return EstablishedPerson(self, here);
  }

  bool Fits(const NameUnit& self, const Candidate& candidate) const {
    const bool person =
        candidate.kind == ShortKind::kFamilyName || candidate.kind == ShortKind::kGivenName;
    const std::int32_t as_person = self.context.Of(EntityType::kPerson);
    const std::int32_t as_place = self.context.Of(EntityType::kPlace);
    if (person) {
      // An unlisted word that is somebody's family name is hardly a place as well.
      const bool listed = table_.forms[self.form].Classes().Has(WordClass::kPlace);
      return !listed || as_person >= as_place;
    }
    const bool place = table_.forms[candidate.form].type == EntityType::kPlace;
    return place || candidate.kind != ShortKind::kDescriptor || (as_place <= 0 && as_person <= 0);
  }

  // Without the long name in the article, a weak or listed name stands for itself.
  bool FitsFromAfar(const NameUnit& self, const Candidate& candidate) const {
    if (candidate.in_brackets) return true;
    const NameForm& form = table_.forms[self.form];
    const WordClasses classes = form.Classes();
    const bool listed = classes.Has(WordClass::kPlace) || classes.Has(WordClass::kOrganization);
    if (self.weak || (listed && form.words.size() == 1)) return false;
    if (candidate.kind == ShortKind::kDescriptor) return form.words.size() > 1;
    return candidate.kind != ShortKind::kGivenName;
  }

  std::optional<Candidate> OnlyGroup(std::uint32_t unit, const std::vector<Candidate>& fits) const {
    std::set<std::uint32_t> groups;
    for (const Candidate& candidate : fits) {
      const NameForm& form = table_.forms[candidate.form];
      if (const auto here = table_.UnitIn(form, table_.units[unit].doc)) {
        groups.insert(graph_.Find(*here));
      } else {
        for (const std::uint32_t other : form.units) groups.insert(graph_.Find(other));
      }
    }
    groups.erase(graph_.Find(unit));
    if (groups.size() != 1) return std::nullopt;
    return fits.front();
  }

  // Two persons of one family name: it belongs to the first where it is in use for that one before
  // the second is named.
  std::optional<Candidate> EstablishedPerson(const NameUnit& self,
                                             const std::vector<Candidate>& fits) const {
    std::vector<std::pair<std::uint32_t, Candidate>> by_place;  // first token of the full name
    for (const Candidate& candidate : fits) {
      if (candidate.kind != ShortKind::kFamilyName) return std::nullopt;
      const auto unit = table_.UnitIn(table_.forms[candidate.form], self.doc);
      by_place.emplace_back(FirstToken(*unit), candidate);
    }
    std::sort(by_place.begin(), by_place.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    const std::uint32_t first_group = GroupIn(by_place.front().second.form, self.doc);
    for (const auto& [token, candidate] : by_place) {
      if (GroupIn(candidate.form, self.doc) == first_group) continue;
      std::uint32_t uses = 0;
      for (const std::uint32_t span : self.spans) {
        const std::uint32_t use = table_.spans[span].tokens.begin;
        if (use < by_place.front().first) return std::nullopt;
        if (use < token) ++uses;
      }
      if (uses < kEstablishedUses) return std::nullopt;
      Candidate first = by_place.front().second;
      first.established = true;
      return first;
    }
    return std::nullopt;
  }

  std::uint32_t FirstToken(std::uint32_t unit) const {
    return table_.spans[table_.units[unit].spans.front()].tokens.begin;
  }

  std::uint32_t GroupIn(std::uint32_t form, std::uint32_t doc) const {
    return graph_.Find(*table_.UnitIn(table_.forms[form], doc));
  }

  std::uint32_t TargetUnit(std::uint32_t unit, std::uint32_t form) const {
    const NameForm& target = table_.forms[form];
    const auto here = table_.UnitIn(target, table_.units[unit].doc);
    return here ? *here : target.units.front();
  }

  void AddReason(std::uint32_t f, const Candidate& candidate) {
    const NameForm& a = table_.forms[f];
    const NameForm& b = table_.forms[candidate.form];
    const std::string short_name = "\"" + a.surface + "\"";
    const std::string long_name = "\"" + b.surface + "\"";
    std::string reason = ReasonOf(candidate.kind, a, b);
    if (candidate.in_brackets)
      reason = short_name + " is given in brackets after " + long_name + ".";
    if (candidate.established) {
      reason = short_name + " is in use for " + long_name +
               " before another person of that family name appears.";
    }
    graph_.AddReason({f, candidate.form, std::move(reason)});
  }

  const std::vector<Scan>& scans_;
  const NameTable& table_;
  LinkGraph& graph_;
  std::set<std::uint32_t> joined_;  // forms that had another name before: they are short for that
  std::set<std::string, std::less<>> keys_;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> by_cue_;
  std::map<std::uint32_t, std::set<std::uint32_t>> brackets_;  // acronym -> long names
};

}  // namespace

void LinkShortNames(const std::vector<Scan>& scans, LinkGraph& graph) {
  ShortNameLinker(scans, graph).Link();
}

}  // namespace px
