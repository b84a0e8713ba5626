using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Tests.Patches;

public sealed class StrategicMergePatchTests
{
    private static readonly MessageSchema Schema = KindRegistry.Find("v1", nameof(Pod))!.Schema;

    [Fact]
    public void Lists_with_a_merge_key_are_merged_item_by_item() => Check(
        """{"spec":{"containers":[{"name":"a","image":"i:1","env":[{"name":"X","value":"1"}]},{"name":"b","image":"j"}]}}""",
        """{"spec":{"containers":[{"name":"a","image":"i:2"}]}}""",
        """{"spec":{"containers":[{"name":"a","image":"i:2","env":[{"name":"X","value":"1"}]},{"name":"b","image":"j"}]}}""");

    [Fact]
    public void New_items_come_before_those_that_only_the_object_has() => Check(
        """{"spec":{"containers":[{"name":"a","env":[{"name":"A","value":"1"},{"name":"B","value":"2"}]}]}}""",
        """{"spec":{"containers":[{"name":"a","env":[{"name":"C","value":"3"},{"name":"A","value":"9"}]}]}}""",
        """{"spec":{"containers":[{"name":"a","env":[{"name":"C","value":"3"},{"name":"A","value":"9"},{"name":"B","value":"2"}]}]}}""");

    [Fact]
    public void Lists_without_a_strategy_are_replaced() => Check(
        """{"spec":{"containers":[{"name":"a","command":["x","y"]}]}}""",
        """{"spec":{"containers":[{"name":"a","command":["z"]}]}}""",
        """{"spec":{"containers":[{"name":"a","command":["z"]}]}}""");

    [Fact]
    public void An_item_is_deleted_by_its_key() => Check(
        """{"spec":{"containers":[{"name":"a"},{"name":"b"}]}}""",
        """{"spec":{"containers":[{"name":"a","$patch":"delete"}]}}""",
        """{"spec":{"containers":[{"name":"b"}]}}""");

    [Fact]
    public void A_list_is_replaced_where_the_patch_says_so() => Check(
        """{"spec":{"containers":[{"name":"a"},{"name":"b"}]}}""",
        """{"spec":{"containers":[{"name":"c"},{"$patch":"replace"}]}}""",
        """{"spec":{"containers":[{"name":"c"}]}}""");

    [Fact]
    public void A_map_is_replaced_or_emptied_where_the_patch_says_so()
    {
        Check("""{"metadata":{"labels":{"a":"1"}}}""", """{"metadata":{"labels":{"$patch":"replace","b":"2"}}}""", """{"metadata":{"labels":{"b":"2"}}}""");
        Check("""{"metadata":{"labels":{"a":"1"}}}""", """{"metadata":{"labels":{"$patch":"delete"}}}""", """{"metadata":{"labels":{}}}""");
    }

    [Fact]
    public void Lists_of_texts_are_merged_and_shortened()
    {
        Check("""{"metadata":{"finalizers":["a","b"]}}""", """{"metadata":{"finalizers":["c"]}}""", """{"metadata":{"finalizers":["c","a","b"]}}""");
        Check("""{"metadata":{"finalizers":["c","a","b"]}}""", """{"metadata":{"$deleteFromPrimitiveList/finalizers":["a"]}}""", """{"metadata":{"finalizers":["c","b"]}}""");
    }

    [Fact]
    public void The_order_of_a_list_is_set() => Check(
        """{"metadata":{"finalizers":["c","b"]}}""",
        """{"metadata":{"$setElementOrder/finalizers":["d","c","b"],"finalizers":["d"]}}""",
        """{"metadata":{"finalizers":["d","c","b"]}}""");

    [Fact]
    public void Items_that_are_not_in_the_order_are_an_error()
    {
        var failure = Assert.Throws<StatusException>(() => Apply(
            """{"metadata":{"finalizers":["b"]}}""", """{"metadata":{"$setElementOrder/finalizers":["b"],"finalizers":["zz"]}}"""));
        Assert.Equal("The order in patch list:\n[zz]\n doesn't match $setElementOrder list:\n[b]\n", failure.Message);
    }

    [Fact]
    public void Keys_that_are_not_retained_go()
    {
        Check(
            """{"spec":{"volumes":[{"name":"v","emptyDir":{}}]}}""",
            """{"spec":{"volumes":[{"name":"v","$retainKeys":["name","configMap"],"configMap":{"name":"x"}}]}}""",
            """{"spec":{"volumes":[{"name":"v","configMap":{"name":"x"}}]}}""");
        var failure = Assert.Throws<StatusException>(() => Apply("""{"metadata":{}}""", """{"metadata":{"$retainKeys":["name"],"labels":{"a":"b"}}}"""));
        Assert.Equal("invalid patch format of retainKeys", failure.Message);
    }

    [Fact]
    public void Null_takes_a_field_away_and_is_dropped_where_nothing_is_there()
    {
        Check("""{"spec":{"nodeName":"n"}}""", """{"spec":{"nodeName":null}}""", """{"spec":{}}""");
        Check("""{"spec":{}}""", """{"spec":{"securityContext":{"runAsUser":null,"runAsGroup":1}}}""", """{"spec":{"securityContext":{"runAsGroup":1}}}""");
    }

    [Fact]
    public void A_patch_of_null_changes_nothing() => Check("""{"spec":{"nodeName":"n"}}""", "null", """{"spec":{"nodeName":"n"}}""");

    private static void Check(string document, string patch, string expected) => Assert.Equal(ApiValueJson.Parse(expected), Apply(document, patch));

    private static ApiValue Apply(string document, string patch) => StrategicMergePatch.Apply(ApiValueJson.Parse(document), ApiValueJson.Parse(patch), Schema);
}
