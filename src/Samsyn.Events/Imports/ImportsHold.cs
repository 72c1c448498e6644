using Samsyn.Kernel.Leaving;

namespace Samsyn.Events.Imports;

/// <summary>What imports hold of persons: who sent the file.</summary>
sealed class ImportsHold : IHoldsPersons
{
    public IEnumerable<LeavingRule> Rules => [LeavingRule.Of<ImportRun>("imports", Remains.Nameless, nameof(ImportRun.PersonId))];
}
