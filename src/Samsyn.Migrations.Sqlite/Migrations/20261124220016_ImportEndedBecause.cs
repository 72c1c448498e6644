using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samsyn.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ImportEndedBecause : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Message",
                table: "events_imports",
                newName: "EndedBecause");

            // What was told before in a sentence stays readable, in the words of then
            migrationBuilder.Sql("""UPDATE events_imports SET "EndedBecause" = json_array('import.told-before', "EndedBecause") WHERE "EndedBecause" IS NOT NULL""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "EndedBecause",
                table: "events_imports",
                newName: "Message");
        }
    }
}
