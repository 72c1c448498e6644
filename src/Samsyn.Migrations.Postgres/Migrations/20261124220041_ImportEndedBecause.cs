using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Samsyn.Migrations.Postgres.Migrations
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

            migrationBuilder.AlterColumn<string>(
                name: "EndedBecause",
                table: "events_imports",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(1000)",
                oldMaxLength: 1000,
                oldNullable: true);

            // What was told before in a sentence stays readable, in the words of then
            migrationBuilder.Sql("""UPDATE events_imports SET "EndedBecause" = json_build_array('import.told-before', "EndedBecause")::text WHERE "EndedBecause" IS NOT NULL""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""UPDATE events_imports SET "EndedBecause" = left("EndedBecause", 1000)""");

            migrationBuilder.AlterColumn<string>(
                name: "EndedBecause",
                table: "events_imports",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.RenameColumn(
                name: "EndedBecause",
                table: "events_imports",
                newName: "Message");
        }
    }
}
