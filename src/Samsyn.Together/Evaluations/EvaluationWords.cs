using Samsyn.Kernel.Texts;
using Samsyn.Together.Initiatives;

namespace Samsyn.Together.Evaluations;

/// <summary>Says what concerns evaluations in the reader's words.</summary>
sealed class EvaluationWords(Texts t)
{
    public string Month(int month) => t.Culture.DateTimeFormat.GetMonthName(month);
    public string State(ActionState state) => t[$"actions.state.{InitiativeWords.Word(state)}"];

    /// <summary>For its owner.</summary>
    public string Yours(AgreedAction action) => t["actions.told", action.Text, t.Day(action.FollowUpOn)];

    /// <summary>For its owner, when the day has come.</summary>
    public string Due(AgreedAction action) => t["actions.waiting", action.Text, t.Day(action.FollowUpOn)];
}
