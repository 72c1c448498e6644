using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Problems;

namespace Samsyn.Medicines.Measures.Steps;

/// <summary>What a reason to confirm or undo a step must be. Pure.</summary>
static class StepReason
{
    public const int Longest = 500;

    /// <returns>What is wrong with it; null: nothing.</returns>
    public static Refusal? Refused(string reason) =>
        reason.Length == 0 ? Refusal.Of("step.reason")
        : reason.Length > Longest ? Refusal.Of("step.reason-long", $"{Longest}")
        : AuditJson.HoldsIdentityNumber(reason) ? Refusal.Of("step.reason-identity")
        : null;
}
