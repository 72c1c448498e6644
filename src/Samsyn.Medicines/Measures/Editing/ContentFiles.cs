using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samsyn.Kernel.Audit;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>Writes files of the installation's own content folder, each change with a line in the audit trail and the text before kept beside it.</summary>
sealed class ContentFiles(DataFolder data, MeasureFolder folder, SamsynDb db, IAuditTrail audit)
{
    // Files are few and small: one writer at a time
    static readonly SemaphoreSlim Writing = new(1, 1);

    /// <param name="kind">measures or lists.</param>
    /// <param name="code">The file's name without ending, already checked to be one.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="version">Of the text that it was made from (<see cref="MeasureVersion"/>); "" for a new file, null: whatever stands there now.</param>
    /// <param name="action">For the audit trail: measure.saved.</param>
    /// <returns>Null: it is written. Else the text that somebody has written meanwhile, and nothing is changed.</returns>
    public async Task<string?> Save(string kind, string code, string text, string? version, Actor actor, string action, CancellationToken cancel)
    {
        await Writing.WaitAsync(cancel);
        try
        {
            var before = folder.TextOf(kind, code);
            if (version is not null && version != MeasureVersion.Of(before)) return before ?? "";
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(data.Path, "content", kind)).FullName, code + ".yaml");
            var written = path + ".new";
            await File.WriteAllTextAsync(written, text, new UTF8Encoding(false), cancel);
            await audit.SaveWith(actor, action, Subject(kind, code), before is null ? null : new { Text = before }, new { Text = text }, null, cancel);
            if (File.Exists(path)) Keep(path, code);
            File.Move(written, path, overwrite: true);
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            throw Refusal.Of("content.not-writable", kind).AsException();
        }
        finally
        {
            Writing.Release();
        }
    }

    /// <summary>Who saved a file last, and when; null: nobody has, through the program.</summary>
    public async Task<(Guid? PersonId, string Name, DateTime AtUtc)?> LastSaved(string kind, string code, string action, CancellationToken cancel)
    {
        var subject = Subject(kind, code);
        var last = await db.AuditEntries.AsNoTracking().Where(e => e.Subject == subject && e.Action == action).OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancel);
        return last is null ? null : (last.PersonId, last.ActorName, last.AtUtc);
    }

    static string Subject(string kind, string code) => $"{kind.TrimEnd('s')}:{code}";

    static void Keep(string path, string code)
    {
        var history = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(path)!, "history")).FullName;
        var number = Directory.EnumerateFiles(history, code + "-*.yaml")
            .Select(f => int.TryParse(Path.GetFileNameWithoutExtension(f)[(code.Length + 1)..], CultureInfo.InvariantCulture, out var n) ? n : 0)
            .DefaultIfEmpty().Max() + 1;
        File.Copy(path, Path.Combine(history, string.Create(CultureInfo.InvariantCulture, $"{code}-{number}.yaml")));
    }
}
