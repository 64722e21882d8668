#include "tests/support/sample_analysis.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/check.h"
#include "base/sha256.h"

namespace px {
namespace {

// Builds an Analysis from texts and from the words that claims and mentions cover.
class Builder {
 public:
  // Paragraphs are lines; "# " starts a heading, "~ " boilerplate. Sentences end in ". ".
  DocId Article(std::string outlet, std::string date, std::string title, std::string_view marked) {
    AnalyzedArticle article;
    article.source.name = "article-" + std::to_string(analysis_.documents.size() + 1) + ".txt";
    article.source.outlet = std::move(outlet);
    article.source.date = std::move(date);
    article.source.title = std::move(title);
    while (!marked.empty()) {
      const std::size_t end = std::min(marked.find('\n'), marked.size());
      AddParagraph(marked.substr(0, end), article);
      marked.remove_prefix(std::min(end + 1, marked.size()));
    }
    article.sha256 = Sha256Hex(article.source.text);
    analysis_.documents.push_back(std::move(article));
    return DocId{static_cast<std::uint32_t>(analysis_.documents.size() - 1)};
  }

  // The claim that covers the first place of `words` in the article.
  ClaimId Add(DocId doc, std::string_view words, Stance stance = Stance::kAsserted,
              std::string_view cue = {}, std::string_view source = {}) {
    Claim claim;
    claim.doc = doc;
    claim.range = Find(doc, words);
    claim.predicate = claim.range;
    claim.stance = stance;
    claim.polarity = stance == Stance::kDenied ? Polarity::kNegative : Polarity::kPositive;
    if (!cue.empty()) claim.cues.push_back(Find(doc, cue));
    if (!source.empty()) claim.said_by = Attribution{Find(doc, source), std::string(source), {}};
    const std::vector<Sentence>& sentences = analysis_.documents[doc.value].sentences;
    while (!sentences[claim.sentence].range.Contains(claim.range)) ++claim.sentence;
    analysis_.claims.push_back(std::move(claim));
    return ClaimId{static_cast<std::uint32_t>(analysis_.claims.size() - 1)};
  }

  ClusterId Row(std::string label, std::vector<ClaimId> claims, std::uint32_t independent) {
    ClaimCluster cluster;
    cluster.label = std::move(label);
    cluster.label_claim = claims.front();
    cluster.claims = std::move(claims);
    std::sort(cluster.claims.begin(), cluster.claims.end());
    for (const ClaimId id : cluster.claims) {
      const DocId doc = analysis_.claims[id.value].doc;
      if (cluster.documents.empty() || cluster.documents.back() != doc) {
        cluster.documents.push_back(doc);
      }
    }
    cluster.independent_texts = independent;
    analysis_.clusters.push_back(std::move(cluster));
    return ClusterId{static_cast<std::uint32_t>(analysis_.clusters.size() - 1)};
  }

  void Differ(ClusterId row, ClaimId a, ClaimId b, ConflictKind kind, Verdict verdict,
              std::string rule) {
    analysis_.clusters[row.value].conflicts.push_back({a, b, kind, verdict, std::move(rule)});
  }

  void Match(ClaimId a, ClaimId b, std::uint32_t score, std::string why) {
    analysis_.links.push_back(
        {a, b, Relation::kSame, score, {{ReasonKind::kEntity, 600, std::move(why)}}});
  }

  // Every place of each alias in every text is a mention; claims that hold one name the entity.
  void Name(EntityType type, std::vector<std::string> aliases) {
    const EntityId id{static_cast<std::uint32_t>(analysis_.entities.size())};
    Entity entity;
    entity.name = aliases.front();
    entity.type = type;
    for (const std::string& alias : aliases) entity.aliases.push_back({alias, 0});
    for (std::uint32_t doc = 0; doc < analysis_.documents.size(); ++doc) {
      for (Alias& alias : entity.aliases) AddMentions(DocId{doc}, id, alias, entity);
    }
    std::sort(entity.mentions.begin(), entity.mentions.end(),
              [](const Mention& a, const Mention& b) {
                return std::pair(a.doc, a.range) < std::pair(b.doc, b.range);
              });
    for (Claim& claim : analysis_.claims) {
      const bool names =
          std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const Mention& mention) {
            return mention.doc == claim.doc && claim.range.Contains(mention.range);
          });
      if (names) claim.entities.push_back(id);
    }
    analysis_.entities.push_back(std::move(entity));
  }

  Analysis Take() { return std::move(analysis_); }

 private:
  static void AddParagraph(std::string_view line, AnalyzedArticle& article) {
    SentenceKind kind = SentenceKind::kBody;
    if (line.substr(0, 2) == "# ") kind = SentenceKind::kHeading;
    if (line.substr(0, 2) == "~ ") kind = SentenceKind::kBoilerplate;
    if (kind != SentenceKind::kBody) line.remove_prefix(2);
    std::string& text = article.source.text;
    const auto begin = static_cast<std::uint32_t>(text.size());
    const auto first = static_cast<std::uint32_t>(article.sentences.size());
    text.append(line);
    const auto end = static_cast<std::uint32_t>(text.size());
    for (std::uint32_t pos = begin; pos < end;) {
      const std::size_t stop = text.find(". ", pos);
      const std::uint32_t next =
          stop == std::string::npos ? end : static_cast<std::uint32_t>(stop + 1);
      article.sentences.push_back(
          {{pos, next}, {}, static_cast<std::uint32_t>(article.paragraphs.size()), kind});
      pos = std::min(next + 1, end);
    }
    const auto last = static_cast<std::uint32_t>(article.sentences.size());
    article.paragraphs.push_back({{begin, end}, {first, last}});
    text.append("\n\n");
  }

  ByteRange Find(DocId doc, std::string_view words) const {
    const std::size_t at = analysis_.documents[doc.value].source.text.find(words);
    PX_CHECK(at != std::string::npos);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }

  void AddMentions(DocId doc, EntityId id, Alias& alias, Entity& entity) const {
    const std::string& text = analysis_.documents[doc.value].source.text;
    for (std::size_t at = text.find(alias.text); at != std::string::npos;
         at = text.find(alias.text, at + 1)) {
      Mention mention;
      mention.doc = doc;
      mention.range = {static_cast<std::uint32_t>(at),
                       static_cast<std::uint32_t>(at + alias.text.size())};
      mention.entity = id;
      const std::vector<Sentence>& sentences = analysis_.documents[doc.value].sentences;
      while (!sentences[mention.sentence].range.Contains(mention.range)) ++mention.sentence;
      entity.mentions.push_back(mention);
      ++alias.count;
    }
  }

  Analysis analysis_;
};

constexpr std::string_view kTextA =
    "# Marlow Bridge closed after cracks are found\n"
    "Engineers closed the Marlow Bridge on Tuesday after they found cracks in two of its piers. "
    "About 9,000 lorries a week will have to take the tunnel, the county said. "
    "Mayor Ines Calloway said the repair would cost 14 million crowns.\n"
    "The bridge was last inspected in 2023. "
    "Ropeworks Union officials warned of rust three times, according to minutes seen by this "
    "paper. "
    "The county denies that it was warned.\n";
constexpr std::string_view kTextB =
    "# What the closing of the Marlow Bridge means for you\n"
    "The Marlow Bridge is shut since Tuesday. "
    "Cracks run through two piers. "
    "The repair may take until autumn, and it will probably cost 14 million crowns.\n"
    "# Which way round?\n"
    "Some 12,000 lorries a week now go through the tunnel. "
    "The tunnel is free for residents until the bridge opens again.\n"
    "~ Subscribe to our morning letter for more.\n";
constexpr std::string_view kTextC =
    "# County statement on the Marlow Bridge\n"
    "The County of Hale has closed the Marlow Bridge as a precaution. "
    "An inspection had shown cracks in two piers. "
    "The county received no warning before this inspection. "
    "Residents may use the tunnel free of charge until the bridge opens again.\n";
constexpr std::string_view kTextD =
    "# Hauliers count the cost of a shut bridge\n"
    "The Marlow Bridge closed on Tuesday because of cracks in two of its piers. "
    "Hauliers expect to lose 400 crowns per lorry and week, said Bo Lindqvist of the Freight "
    "League. "
    "Up to 9,000 lorries a week used the bridge. "
    "The Ropeworks Union had warned the county three times.\n";

void AddRows(Builder& b, DocId a, DocId s, DocId c, DocId d) {
  // Claims in order of (article, place), as an Analysis has them.
  const ClaimId a_closed = b.Add(a, "Engineers closed the Marlow Bridge on Tuesday");
  const ClaimId a_cracks = b.Add(a, "they found cracks in two of its piers");
  const ClaimId a_lorries = b.Add(a, "About 9,000 lorries a week will have to take the tunnel",
                                  Stance::kAttributed, "the county said", "the county");
  const ClaimId a_cost = b.Add(a, "the repair would cost 14 million crowns", Stance::kAttributed,
                               "said", "Mayor Ines Calloway");
  const ClaimId a_check = b.Add(a, "The bridge was last inspected in 2023");
  const ClaimId a_warned = b.Add(a, "Ropeworks Union officials warned of rust three times",
                                 Stance::kAttributed, "according to", "minutes seen by this paper");
  const ClaimId a_denied =
      b.Add(a, "The county denies that it was warned", Stance::kDenied, "denies", "The county");
  const ClaimId s_closed = b.Add(s, "The Marlow Bridge is shut since Tuesday");
  const ClaimId s_cracks = b.Add(s, "Cracks run through two piers");
  const ClaimId s_autumn = b.Add(s, "The repair may take until autumn", Stance::kHedged, "may");
  const ClaimId s_cost =
      b.Add(s, "it will probably cost 14 million crowns", Stance::kHedged, "probably");
  const ClaimId s_lorries = b.Add(s, "Some 12,000 lorries a week now go through the tunnel");
  const ClaimId s_free = b.Add(s, "The tunnel is free for residents until the bridge opens again");
  const ClaimId c_closed = b.Add(c, "The County of Hale has closed the Marlow Bridge");
  const ClaimId c_cracks = b.Add(c, "An inspection had shown cracks in two piers");
  const ClaimId c_denied =
      b.Add(c, "The county received no warning before this inspection", Stance::kDenied, "no");
  const ClaimId c_free =
      b.Add(c, "Residents may use the tunnel free of charge until the bridge opens again");
  const ClaimId d_closed = b.Add(d, "The Marlow Bridge closed on Tuesday");
  const ClaimId d_cracks = b.Add(d, "because of cracks in two of its piers");
  const ClaimId d_loss = b.Add(d, "Hauliers expect to lose 400 crowns per lorry and week",
                               Stance::kAttributed, "said", "Bo Lindqvist of the Freight League");
  const ClaimId d_lorries = b.Add(d, "Up to 9,000 lorries a week used the bridge");
  const ClaimId d_warned = b.Add(d, "The Ropeworks Union had warned the county three times");

  b.Row("The Marlow Bridge closed on Tuesday", {a_closed, s_closed, c_closed, d_closed}, 4);
  b.Row("cracks in two of its piers", {a_cracks, s_cracks, c_cracks, d_cracks}, 3);
  const ClusterId lorries = b.Row("About 9,000 lorries a week will have to take the tunnel",
                                  {a_lorries, s_lorries, d_lorries}, 3);
  b.Differ(lorries, a_lorries, s_lorries, ConflictKind::kNumber, Verdict::kDiffers,
           "Both count lorries a week, and \"about 9,000\" cannot be \"some 12,000\".");
  b.Differ(lorries, a_lorries, d_lorries, ConflictKind::kNumber, Verdict::kCompatible,
           "\"about 9,000\" and \"up to 9,000\" can both be true.");
  const ClusterId warned = b.Row("Ropeworks Union officials warned of rust three times",
                                 {a_warned, a_denied, c_denied, d_warned}, 3);
  b.Differ(warned, c_denied, d_warned, ConflictKind::kPolarity, Verdict::kContradicts,
           "One says it of the same thing with \"no\", the other without.");
  b.Row("the repair would cost 14 million crowns", {a_cost, s_cost}, 2);
  b.Row("The tunnel is free for residents until the bridge opens again", {s_free, c_free}, 1);
  b.Row("The bridge was last inspected in 2023", {a_check}, 1);
  b.Row("The repair may take until autumn", {s_autumn}, 1);
  b.Row("Hauliers expect to lose 400 crowns per lorry and week", {d_loss}, 1);

  b.Match(a_closed, s_closed, 870, "both name the Marlow Bridge");
  b.Match(a_closed, d_closed, 940, "both name the Marlow Bridge");
  b.Match(a_lorries, s_lorries, 640, "both count lorries a week");
  b.Match(s_free, c_free, 910, "both share \"until the bridge opens again\"");
}

}  // namespace

Analysis MakeSampleAnalysis() {
  Builder b;
  const DocId a = b.Article("The Hale Courier", "2026-02-03",
                            "Marlow Bridge closed after cracks are found", kTextA);
  const DocId s = b.Article("Morning Post Box", "2026-02-04",
                            "What the closing of the Marlow Bridge means for you", kTextB);
  const DocId c = b.Article("County of Hale press office", "2026-02-03",
                            "County statement on the Marlow Bridge", kTextC);
  const DocId d =
      b.Article("Freight Weekly", "2026-02-06", "Hauliers count the cost of a shut bridge", kTextD);
  AddRows(b, a, s, c, d);
  b.Name(EntityType::kPlace, {"Marlow Bridge"});
  b.Name(EntityType::kOrg, {"County of Hale", "The county", "the county"});
  b.Name(EntityType::kOrg, {"Ropeworks Union"});
  b.Name(EntityType::kPerson, {"Ines Calloway"});
  b.Name(EntityType::kPerson, {"Bo Lindqvist"});
  b.Name(EntityType::kOrg, {"Freight League"});
  return b.Take();
}

Analysis MakeOneArticleAnalysis() {
  Builder b;
  const DocId a = b.Article("The Hale Courier", "2026-02-03",
                            "Marlow Bridge closed after cracks are found", kTextA);
  const ClaimId closed = b.Add(a, "Engineers closed the Marlow Bridge on Tuesday");
  const ClaimId check = b.Add(a, "The bridge was last inspected in 2023");
  b.Row("Engineers closed the Marlow Bridge on Tuesday", {closed}, 1);
  b.Row("The bridge was last inspected in 2023", {check}, 1);
  b.Name(EntityType::kPlace, {"Marlow Bridge"});
  return b.Take();
}

Analysis MakeLargeAnalysis(std::uint32_t articles, std::uint32_t claims_each) {
  Builder b;
  std::vector<std::vector<ClaimId>> rows(static_cast<std::size_t>(articles) * claims_each);
  for (std::uint32_t doc = 0; doc < articles; ++doc) {
    std::string text = "# Report number " + std::to_string(doc) + "\n";
    std::vector<std::string> words;
    for (std::uint32_t i = 0; i < claims_each; ++i) {
      words.push_back("Observer " + std::to_string(i) + " of place " + std::to_string(doc) +
                      " saw the river rise by some more and went back home");
      text += words.back() + ".\n";
    }
    const DocId id = b.Article("Outlet " + std::to_string(doc), "2026-01-01",
                               "Report number " + std::to_string(doc), text);
    for (std::uint32_t i = 0; i < claims_each; ++i) {
      const bool shared = i % 3 == 0;
      const std::size_t row = shared ? i : std::size_t{doc} * claims_each + i;
      rows[row].push_back(b.Add(id, words[i]));
    }
  }
  for (std::vector<ClaimId>& claims : rows) {
    if (claims.empty()) continue;
    const auto count = static_cast<std::uint32_t>(claims.size());
    std::string label = "Observer " + std::to_string(claims.front().value) +
                        " saw the river rise by some more and went back home";
    b.Row(std::move(label), std::move(claims), count);
  }
  return b.Take();
}

}  // namespace px
