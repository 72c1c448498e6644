using System.Text;
using Samsyn.Events.Imports.Profiles;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Events.Imports.Checking;

/// <summary>Finds the organisation that a row names, by our code, HSA-id or SOR code; or notes a new one where the profile lets the source add it.</summary>
sealed class OrganisationCheck
{
    readonly ImportProfile.OrganisationRule? _rule;
    readonly Utf8Map _known = new();
    readonly Dictionary<string, string> _codes = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, OrganisationLine> _new = new(StringComparer.Ordinal);

    public OrganisationCheck(IEnumerable<Organisation> organisations, ImportProfile.OrganisationRule? rule)
    {
        _rule = rule;
        foreach (var o in organisations)
        {
            _codes[o.Code] = o.Code;
            foreach (var name in new[] { o.Code, o.HsaId, o.SorCode }.OfType<string>().Distinct())
                _known.Add(name, o.Code);
        }
    }

    /// <summary>Organisations that the file names and nobody knew, parents first.</summary>
    public IReadOnlyList<OrganisationLine> Found => [.. _new.Values];

    /// <returns>Null, or a reject code.</returns>
    public string? Check(Utf8Slice text, Utf8Slice name, Utf8Slice parent, out Utf8Slice code)
    {
        code = default;
        if (text.IsEmpty) return RejectCodes.Missing;
        var found = _known.Find(text.Span);
        if (found is null)
        {
            if (_rule is null) return RejectCodes.OrganisationUnknown;
            var wanted = Encoding.UTF8.GetString(text.Span);
            if (!OrganisationRules.IsCode(wanted)) return RejectCodes.OrganisationCode;
            if (_codes.TryGetValue(wanted, out var same))
            {
                // Codes differ by more than letter case; what differs by that alone is a way of writing
                _known.Add(wanted, same);
                code = new(_known.Find(text.Span)!);
                return null;
            }
            var above = parent.IsEmpty || parent.Span.SequenceEqual(text.Span) ? null : Encoding.UTF8.GetString(parent.Span);
            if (above is not null && !_new.ContainsKey(above) && _known.Find(parent.Span) is null)
            {
                if (!OrganisationRules.IsCode(above)) return RejectCodes.OrganisationCode;
                Note(new(above, above, ImportProfile.OrganisationRule.KindNamed(_rule.ParentKind), _rule.Under));
            }
            Note(new(wanted, name.IsEmpty ? wanted : Encoding.UTF8.GetString(name.Span), ImportProfile.OrganisationRule.KindNamed(_rule.Kind), above ?? _rule.Under));
            found = _known.Find(text.Span)!;
        }
        code = new(found);
        return null;
    }

    void Note(OrganisationLine organisation)
    {
        _new.Add(organisation.Code, organisation);
        _known.Add(organisation.Code, organisation.Code);
        _codes[organisation.Code] = organisation.Code;
    }
}
