using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Samsyn.Kernel.Data;

namespace Samsyn.App.Hosting;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model: <c>-- postgres</c> for that provider, else SQLite.</summary>
sealed class SamsynDbFactory : IDesignTimeDbContextFactory<SamsynDb>
{
    public SamsynDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SamsynDb>();
        Database.Use(options, args.Contains("postgres") ? "Host=localhost" : null, ":memory:");
        // Identity reads the version of its tables (passkeys came with 3) from the application's services
        options.UseApplicationServiceProvider(new ServiceCollection().AddIdentityTables().BuildServiceProvider());
        return new SamsynDb(options.Options, Modules.All);
    }
}
