using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Samsyn.Together.Stories;

/// <summary>Seals what was told, so that whoever reads or searches the database, or has a copy of it, reads nothing of it.</summary>
/// <remarks>The keys lie in the installation's key ring, beside the database and not in it.</remarks>
sealed class StorySeal(IDataProtectionProvider protection)
{
    readonly IDataProtector _stories = protection.CreateProtector("together.stories");

    public string Seal(StoryText text) => _stories.Protect(JsonSerializer.Serialize(text));
    public StoryText Open(HealthStory story) => JsonSerializer.Deserialize<StoryText>(_stories.Unprotect(story.Sealed))!;
}
