using Samsyn.Kernel.Charts;
using Samsyn.Kernel.Measures;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Together.ToldBack;

/// <summary>What is told back to one person: what that person gave, what was done, what changed.</summary>
/// <param name="Path">The challenge or the initiative.</param>
/// <param name="Language">The language in which it is written.</param>
/// <param name="EndedOn">Null: it goes on.</param>
/// <param name="Gave">The reader's own contributions alone.</param>
/// <param name="Courses">The measures that it wanted to move, as far as the reader may be shown them; null: there are measures, and the reader may not.</param>
sealed record ToldSeen(
    string Title, string Path, string Language, DateOnly? EndedOn, Organisation? Place, IReadOnlyList<Contribution> Gave, IReadOnlyList<Deed> Done, IReadOnlyList<ToldOutcome> Outcomes, IReadOnlyList<ToldCourse>? Courses);

/// <summary>Something that was done, and when.</summary>
/// <param name="What">In the reader's words.</param>
/// <param name="Text">What was written of it then, in the language of the whole; null: nothing.</param>
sealed record Deed(DateOnly On, string What, string? Text);

/// <summary>What came of it, in the words of those who did it.</summary>
/// <param name="Link">The initiative, where it is another page than the one that is read.</param>
sealed record ToldOutcome(string Title, string Text, string Language, string? Link);

/// <summary>A measure with the act marked on it.</summary>
sealed record ToldCourse(MeasureCourse Course, IReadOnlyList<ChartAnnotation> Marks);
