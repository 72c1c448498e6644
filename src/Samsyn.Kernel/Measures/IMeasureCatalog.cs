using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Kernel.Measures;

/// <summary>The measures of this installation, for what wants to name one or move it: challenges, initiatives. Medicines answers.</summary>
/// <remarks>Names are in the reader's language. Measures of confidential prices are not among them: what is written together is read by many.</remarks>
public interface IMeasureCatalog
{
    /// <summary>All that may be named, by name.</summary>
    IReadOnlyList<NamedMeasure> All { get; }

    /// <summary>One of them; null: there is none of that code, or no longer.</summary>
    NamedMeasure? Find(string code);

    /// <summary>What some of them are today at an organisation, as far as the reader may see the organisation's figures.</summary>
    /// <returns>By code; a measure that is not among them may not be seen there by the reader.</returns>
    Task<IReadOnlyDictionary<string, MeasureToday>> Today(
        IReadOnlyCollection<string> codes, Organisation organisation, OrganisationTree tree, Actor reader, CancellationToken cancel);
}
