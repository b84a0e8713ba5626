using System.Text;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Tests.Samples.V1;

/// <summary>The kind of docs/adding-a-kind.md does what the page says.</summary>
public class BackupTests
{
    private const string Json = """
        {"kind":"Backup","apiVersion":"samples.example.com/v1","metadata":{"name":"a","namespace":"shop","creationTimestamp":"2026-05-04T10:00:00Z"},"spec":{"claimName":"data","copies":3,"compression":"None","targets":[{"name":"near","sizeLimit":"10Gi"},{"name":"far"}]},"status":{"copies":1,"lastTime":"2026-05-04T11:58:00Z"}}
        """;

    private static readonly BackupStrategy Strategy = new();
    private static readonly StrategyContext Context = new(TimeProvider.System, "ann", []);

    [Fact]
    public void It_survives_JSON_and_protobuf()
    {
        var backup = ApiCodec.DecodeJson<Backup>(Encoding.UTF8.GetBytes(Json));
        Assert.Equal(Json, Encoding.UTF8.GetString(ApiCodec.EncodeJson(backup)));
        Assert.Equal(backup, ApiCodec.DecodeProto<Backup>(ApiCodec.EncodeProto(backup)));
    }

    [Fact]
    public void Its_schema_carries_attributes_and_comments()
    {
        var copies = BackupSpec.MessageSchema.Find("copies")!;
        Assert.Equal(("7", "How many copies are kept; at least 1, 7 by default."), (copies.DefaultJson, copies.Description));
        Assert.Equal(["Gzip", "None"], BackupSpec.MessageSchema.Find("compression")!.Enum);
        Assert.Equal(("map", "name"), (BackupSpec.MessageSchema.Find("targets")!.ListType, BackupSpec.MessageSchema.Find("targets")!.MergeKey));
        Assert.True(BackupSpec.MessageSchema.Find("claimName")!.Required);
        Assert.Equal("Copies of the data of a claim, made from time to time.", Backup.MessageSchema.Description);
    }

    [Fact]
    public void Defaults_are_filled_in_and_what_needs_none_stays_the_same()
    {
        var full = Strategy.Default(new() { Spec = new() { ClaimName = "data" } });
        Assert.Equal(new() { ClaimName = "data", Copies = 7, Compression = "Gzip" }, full.Spec);
        Assert.Same(full, Strategy.Default(full));
    }

    [Theory]
    [InlineData("", 1, "Gzip", "near", "spec.claimName: Required value")]
    [InlineData("data", 0, "Gzip", "near", "spec.copies: Invalid value: 0: must be greater than or equal to 1")]
    [InlineData("data", 1, "Zip", "near", "spec.compression: Unsupported value: \"Zip\": supported values: \"Gzip\", \"None\"")]
    [InlineData("data", 1, "None", "near", "")]
    public void Rules_are_checked(string claim, int copies, string compression, string target, string message)
    {
        var errors = new FieldErrors();
        Strategy.Validate(new() { Spec = new() { ClaimName = claim, Copies = copies, Compression = compression, Targets = [new() { Name = target }] } }, errors);
        Assert.Equal(message, errors.Count == 0 ? "" : errors.ToMessage());
    }

    [Fact]
    public void Names_of_targets_are_labels()
    {
        var errors = new FieldErrors();
        Strategy.Validate(new() { Spec = new() { ClaimName = "data", Copies = 1, Compression = "None", Targets = [new() { Name = "Far" }] } }, errors);
        Assert.StartsWith("spec.targets[0].name: Invalid value: \"Far\": a lowercase RFC 1123 label must consist", errors.ToMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_claim_cannot_change()
    {
        var errors = new FieldErrors();
        var old = Strategy.Default(new() { Spec = new() { ClaimName = "data" } });
        Strategy.ValidateUpdate(old with { Spec = old.Spec with { ClaimName = "other" } }, old, errors);
        Assert.Equal("spec.claimName: Invalid value: \"other\": field is immutable", errors.ToMessage());
    }

    [Fact]
    public void Status_and_generation_are_the_servers_affair()
    {
        var made = Strategy.PrepareForCreate(new() { Spec = new() { ClaimName = "data" }, Status = new() { Copies = 9 } }, Context);
        Assert.Equal((1L, 0), (made.Metadata.Generation, made.Status.Copies));
        var changed = Strategy.PrepareForUpdate(made with { Spec = made.Spec with { Copies = 2 }, Status = new() { Copies = 9 } }, made, Context);
        Assert.Equal((2L, 0), (changed.Metadata.Generation, changed.Status.Copies));
        var reported = Strategy.PrepareForStatusUpdate(made with { Spec = made.Spec with { Copies = 2 }, Status = new() { Copies = 1 } }, made, Context);
        Assert.Equal((null, 1), (reported.Spec.Copies, reported.Status.Copies));
        var errors = new FieldErrors();
        Strategy.ValidateStatusUpdate(made with { Status = new() { Copies = -1 } }, made, errors);
        Assert.Equal("status.copies: Invalid value: -1: must be greater than or equal to 0", errors.ToMessage());
    }

    [Fact]
    public void The_table_shows_what_was_copied()
    {
        var noon = new TableContext(new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero));
        var backup = ApiCodec.DecodeJson<Backup>(Encoding.UTF8.GetBytes(Json));
        Assert.Equal(["a", "data", "1/3", "2m", "120m", "near,far"], BackupResource.Definition.Columns.Select(c => c.Cell(backup, noon)));
        Assert.Equal("<never>", BackupResource.Definition.Columns[3].Cell(Backup.Empty, noon));
        Assert.Equal("data", BackupResource.Definition.SelectableFields[0].Get(backup));
    }
}
