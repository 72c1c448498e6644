namespace Samsyn.Kernel.Statistics.Spc;

/// <summary>What the command has to say about one group.</summary>
sealed record SpcAnswer(string Group, SpcResult Chart, StepChange? Proposal);
