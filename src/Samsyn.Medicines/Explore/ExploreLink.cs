using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Samsyn.Events.Store;
using Samsyn.Medicines.Use;

namespace Samsyn.Medicines.Explore;

/// <summary>The address at which the API answers a question: what <see cref="ExploreParser"/> reads, written.</summary>
static class ExploreLink
{
    public static string To(ExploreQuestion question, string format)
    {
        var query = new QueryBuilder { { "quantity", EventWords.Of(question.Quantity) } };
        One("by", string.Join(',', question.By.Select(d => d.Name)));
        One("org", question.Organisation);
        if (question.Period != ExploreQuestion.Always)
        {
            One("from", question.Period.From.ToString());
            One("to", question.Period.To.ToString());
        }
        One("kind", string.Join(',', question.Kinds.Select(k => k.Word())));
        One("atc", string.Join(',', question.Atc));
        One("atc-except", string.Join(',', question.AtcExcept));
        foreach (var (name, values) in new[] { ("route", question.Routes), ("form", question.Forms), ("strength", question.Strengths), ("indication", question.Indications) })
            foreach (var value in values) query.Add(name, value);
        One("age-from", question.AgeFrom?.ToString(CultureInfo.InvariantCulture));
        One("age-to", question.AgeTo?.ToString(CultureInfo.InvariantCulture));
        One("sex", question.Sex);
        if (question.Codes) One("codes", "true");
        One("format", format);
        return ExploreEndpoint.Path + query.ToQueryString();

        void One(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) query.Add(name, value);
        }
    }
}
