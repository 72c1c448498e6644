using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Permissions;

namespace Samsyn.Kernel.Measures;

/// <summary>A measure's control chart, for what is drawn into something that others read too: an initiative, its cycles. Medicines answers.</summary>
public interface IMeasureChart
{
    /// <summary>The last three years at an organisation, as everybody may be told of them who may see the organisation's figures: few persons stay hidden.</summary>
    /// <returns>Null: there is no measure of that code, or the reader may not see figures there.</returns>
    Task<MeasureCourse?> Of(string code, Organisation organisation, OrganisationTree tree, Actor reader, CancellationToken cancel);
}
