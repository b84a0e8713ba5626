using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Apply;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Tests.Apply;

public sealed class FieldOwnersTests
{
    private static readonly MessageSchema Schema = KindRegistry.Find("v1", nameof(ConfigMap))!.Schema;
    private static readonly MessageSchema PodSchema = KindRegistry.Find("v1", nameof(Pod))!.Schema;
    private static readonly Time Noon = Time.From(DateTimeOffset.Parse("2024-01-01T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
    private static readonly ManagerIdentity Alice = new("alice", ManagerIdentity.Update, "v1", "");
    private static readonly ManagerIdentity Bob = new("bob", ManagerIdentity.Apply, "v1", "");

    [Fact]
    public void A_creator_owns_all_that_was_not_there() =>
        Assert.Equal("""{"f:data":{".":{},"f:a":{},"f:b":{}}}""", Fields(Write(FieldOwners.None(), Alice, "{}", """{"data":{"a":"1","b":"2"}}"""), Alice));

    [Fact]
    public void An_update_takes_over_what_it_changes_and_nobody_owns_what_it_removes()
    {
        var owners = Write(FieldOwners.None(), Alice, "{}", """{"data":{"a":"1","b":"2","c":"3"}}""");
        var other = Alice with { Manager = "carol" };
        owners = Write(owners, other, """{"data":{"a":"1","b":"2","c":"3"}}""", """{"data":{"a":"9","b":"2"}}""");
        Assert.Equal("""{"f:data":{".":{},"f:b":{}}}""", Fields(owners, Alice));
        Assert.Equal("""{"f:data":{"f:a":{}}}""", Fields(owners, other));
    }

    [Fact]
    public void What_the_server_keeps_for_itself_is_nobodys()
    {
        var owners = Write(FieldOwners.None(), Alice, "{}", """{"metadata":{"name":"n","uid":"u","resourceVersion":"1","labels":{"l":"1"}}}""");
        Assert.Equal("""{"f:metadata":{"f:labels":{".":{},"f:l":{}}}}""", Fields(owners, Alice));
    }

    [Fact]
    public void Items_of_keyed_lists_are_owned_one_by_one()
    {
        var changes = TypedComparison.Of(
            ApiValueJson.Parse("""{"spec":{"containers":null}}"""),
            ApiValueJson.Parse("""{"spec":{"containers":[{"name":"c","image":"i","ports":[{"containerPort":80,"protocol":"TCP"}]}]}}"""),
            PodSchema);
        Assert.Equal(
            """{"f:spec":{"f:containers":{"k:{\"name\":\"c\"}":{".":{},"f:image":{},"f:name":{},"f:ports":{".":{},"k:{\"containerPort\":80,\"protocol\":\"TCP\"}":{".":{},"f:containerPort":{},"f:protocol":{}}}}}}}""",
            Encoding.UTF8.GetString(FieldsV1.ToUtf8(changes.Added)));
    }

    [Theory]
    [InlineData("""{"f:b":{},"f:a":{"f:d":{},"f:c":{},".":{}}}""", """{"f:a":{".":{},"f:c":{},"f:d":{}},"f:b":{}}""")]
    [InlineData("""{"f:a":{"f:b":{}},"f:a":{}}""", """{"f:a":{}}""")]
    [InlineData("{}", "{}")]
    public void A_text_is_read_in_any_order_and_once_for_all_objects_that_have_it(string text, string ordered)
    {
        var (one, other) = (ManagedField.Read(Entry(text)), ManagedField.Read(Entry(text)));
        Assert.Equal(ordered, Encoding.UTF8.GetString(FieldsV1.ToUtf8(one.Fields)));
        Assert.Same(one.Fields, other.Fields);
    }

    [Fact]
    public void A_long_text_is_read_like_any_other()
    {
        var text = "{" + string.Join(',', Enumerable.Range(1000, 1000).Select(i => $"\"f:{i}\":{{}}")) + "}";
        Assert.Equal(text, Encoding.UTF8.GetString(FieldsV1.ToUtf8(ManagedField.Read(Entry(text)).Fields)));
    }

    [Fact]
    public void Items_with_the_same_keys_are_one_field()
    {
        var one = ApiValueJson.Parse("""{"spec":{"containers":[{"name":"c","env":[{"name":"A","value":"1"},{"name":"B","value":"1"}]}]}}""");
        var two = ApiValueJson.Parse("""{"spec":{"containers":[{"name":"c","env":[{"name":"A","value":"1"},{"name":"B","value":"1"},{"name":"B","value":"2"}]}]}}""");
        var changes = TypedComparison.Of(one, two, PodSchema);
        Assert.Equal(
            """{"f:spec":{"f:containers":{"k:{\"name\":\"c\"}":{"f:env":{"k:{\"name\":\"B\"}":{}}}}}}""",
            Encoding.UTF8.GetString(FieldsV1.ToUtf8(changes.Modified)));
        Assert.True(changes.Added.IsEmpty);
        Assert.True(TypedComparison.Of(two, two, PodSchema).IsSame);
        var none = ApiValueJson.Parse("""{"spec":{"containers":[{"name":"c","env":[{"name":"A","value":"1"}]}]}}""");
        Assert.Equal(
            """{"f:spec":{"f:containers":{"k:{\"name\":\"c\"}":{"f:env":{"k:{\"name\":\"B\"}":{}}}}}}""",
            Encoding.UTF8.GetString(FieldsV1.ToUtf8(TypedComparison.Of(two, none, PodSchema).Removed)));
    }

    [Fact]
    public void A_field_may_be_owned_in_parts_though_its_type_is_owned_as_one()
    {
        var schema = KindRegistry.Find("v1", nameof(PersistentVolume))!.Schema;
        var changes = TypedComparison.Of(ApiValueJson.Parse("""{"spec":{}}"""), ApiValueJson.Parse("""{"spec":{"claimRef":{"name":"c","namespace":"n"}}}"""), schema);
        Assert.Equal("""{"f:spec":{"f:claimRef":{".":{},"f:name":{},"f:namespace":{}}}}""", Encoding.UTF8.GetString(FieldsV1.ToUtf8(changes.Added)));
    }

    [Fact]
    public void An_apply_conflicts_with_other_values_of_other_owners_only()
    {
        var owners = Write(FieldOwners.None(), Alice, "{}", """{"data":{"a":"1","b":"2"}}""");
        var live = ApiValueJson.Parse("""{"data":{"a":"1","b":"2"}}""");
        var same = TypedComparison.Of(live, TypedMerge.Merge(live, ApiValueJson.Parse("""{"data":{"a":"1"}}"""), Schema), Schema);
        Assert.Empty(owners.Conflicts(Bob, same));
        var differs = TypedComparison.Of(live, TypedMerge.Merge(live, ApiValueJson.Parse("""{"data":{"a":"9"}}"""), Schema), Schema);
        var conflict = Assert.Single(owners.Conflicts(Bob, differs));
        Assert.Equal("\"alice\" using v1", conflict.OwnerText);
        Assert.Equal(".data.a", FieldPaths.Text(conflict.Path));
    }

    [Fact]
    public void An_apply_that_changes_nothing_leaves_the_time()
    {
        var live = ApiValueJson.Parse("""{"data":{"a":"1"}}""");
        var set = AppliedFields.Of(live, Schema);
        var first = FieldOwners.None().Applied(Bob, set, TypedComparison.Of(ApiValue.EmptyMap, live, Schema), Noon);
        var second = first.Applied(Bob, set, TypedComparison.Of(live, live, Schema), null);
        Assert.Equal(first.ToEntries(), second.ToEntries());
    }

    [Fact]
    public void Owners_by_update_beyond_ten_become_one()
    {
        var owners = FieldOwners.None();
        for (var i = 0; i < 12; i++)
        {
            var changes = TypedComparison.Of(ApiValue.EmptyMap, ApiValueJson.Parse($$$"""{"data":{"k{{{i:00}}}":"1"}}"""), Schema);
            owners = owners.Updated(Alice with { Manager = $"m{i:00}" }, changes, Time.From(DateTimeOffset.Parse($"2024-01-01T00:00:{i:00}Z", System.Globalization.CultureInfo.InvariantCulture)));
        }

        var entries = owners.ToEntries();
        Assert.Equal(10, entries.Count);
        Assert.Equal("ancient-changes", entries[0].Manager);
        Assert.Equal("m11", entries[^1].Manager);
    }

    [Theory]
    [InlineData("""{"data":{"a":1}}""", ".data.a: expected string, got &value.valueUnstructured{Value:1}")]
    [InlineData("""{"nope":1}""", ".nope: field not declared in schema")]
    [InlineData("""{"data":[]}""", ".data: expected map, got &value.valueUnstructured{Value:[]}")]
    public void A_configuration_must_fit_the_schema(string configuration, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => AppliedFields.Of(ApiValueJson.Parse(configuration), Schema)).Message);

    [Fact]
    public void A_configuration_names_each_item_once() => Assert.Equal(
        ".spec.containers: duplicate entries for key [name=\"c\"]",
        Assert.Throws<FormatException>(() => AppliedFields.Of(ApiValueJson.Parse("""{"spec":{"containers":[{"name":"c"},{"name":"c"}]}}"""), PodSchema)).Message);

    [Fact]
    public void Merged_items_stand_in_the_order_of_the_configuration()
    {
        var live = ApiValueJson.Parse("""{"spec":{"containers":[{"name":"a"},{"name":"x"},{"name":"b"}]}}""");
        var merged = TypedMerge.Merge(live, ApiValueJson.Parse("""{"spec":{"containers":[{"name":"b","image":"i"},{"name":"a"}]}}"""), PodSchema);
        Assert.Equal(ApiValueJson.Parse("""{"spec":{"containers":[{"name":"x"},{"name":"b","image":"i"},{"name":"a"}]}}"""), merged);
    }

    [Fact]
    public void Fields_and_items_are_taken_out()
    {
        var value = ApiValueJson.Parse("""{"metadata":{"labels":{"a":"1","b":"2"}},"spec":{"containers":[{"name":"c","image":"i"},{"name":"d"}]}}""");
        var set = FieldsV1.Parse("""{"f:metadata":{"f:labels":{"f:a":{}}},"f:spec":{"f:containers":{"k:{\"name\":\"c\"}":{"f:image":{}},"k:{\"name\":\"d\"}":{".":{}}}}}"""u8);
        Assert.Equal(ApiValueJson.Parse("""{"metadata":{"labels":{"b":"2"}},"spec":{"containers":[{"name":"c"}]}}"""), TypedRemoval.Remove(value, set, PodSchema));
    }

    private static FieldOwners Write(FieldOwners owners, ManagerIdentity who, string old, string value) =>
        owners.Updated(who, TypedComparison.Of(ApiValueJson.Parse(old), ApiValueJson.Parse(value), Schema), Noon);

    private static ManagedFieldsEntry Entry(string fields) => new() { Manager = "m", Operation = ManagerIdentity.Update, ApiVersion = "v1", FieldsType = "FieldsV1", FieldsV1 = RawJson.FromText(fields) };

    private static string Fields(FieldOwners owners, ManagerIdentity who) =>
        Encoding.UTF8.GetString(FieldsV1.ToUtf8(owners.All.Single(o => o.Identity == who).Fields));
}
