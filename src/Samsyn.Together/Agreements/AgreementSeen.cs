using Samsyn.Together.Challenges;
using Samsyn.Together.Gate;

namespace Samsyn.Together.Agreements;

/// <summary>An agreement with all that hangs on it, as one reader may see it, and what the reader may do.</summary>
/// <param name="State">As it stands today.</param>
/// <param name="Text">The present text, or what all have signed where a change to it is not the reader's to see.</param>
sealed record AgreementSeen(Agreement Agreement, AgreementState State, AgreementDoer Doer, AgreementText Text)
{
    /// <summary>Null: the reader is shown what was signed, while a change is being written.</summary>
    public GateResult? Result { get; init; }
    public IReadOnlyList<AgreementSaid> Said { get; init; } = [];

    /// <summary>The version that the text is of; null: it was not handed in as it stands.</summary>
    public AgreementEdition? Edition { get; init; }
    public IReadOnlyList<SignatureCheck> Signatures { get; init; } = [];
    public bool HasSigned { get; init; }
    public IReadOnlyList<HistoryLine> History { get; init; } = [];

    /// <summary>It is not offered to open for signing as long as something stands in the way.</summary>
    public IReadOnlyList<AgreementMove> Moves => [.. AgreementMoves.For(State, Doer).Where(m => m.Act is not AgreementAct.Open || Result?.IsOpen == true)];
    public bool May(AgreementAct act) => AgreementMoves.May(act, State, Doer);
    public bool MayWrite => Doer.HasFlag(AgreementDoer.Writer) && State is AgreementState.Draft;
    public bool MaySign => May(AgreementAct.Sign) && !HasSigned;
}
