using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Apply;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Tests.Apply;

public sealed class AppliedPruningTests
{
    private static readonly OneVersion Versions = new(KindRegistry.Find("v1", nameof(Pod))!.Schema);
    private static readonly ManagerIdentity Alice = new("alice", ManagerIdentity.Apply, "v1", "");
    private static readonly ManagerIdentity Bob = new("bob", ManagerIdentity.Update, "v1", "");

    [Theory]
    [InlineData("""{"metadata":{"labels":{"a":"1"}}}""", """{"f:metadata":{"f:labels":{"f:a":{}}}}""", "{}")]
    [InlineData("""{"metadata":{"finalizers":["x/a"],"labels":{"b":"2"}}}""", """{"f:metadata":{"f:finalizers":{"v:\"x/a\"":{}}}}""", """{"metadata":{"labels":{"b":"2"}}}""")]
    public void What_is_no_longer_applied_goes(string merged, string last, string rest) =>
        Assert.Equal(ApiValueJson.Parse(rest), Prune(merged, last, others: """{"f:metadata":{"f:labels":{"f:b":{}}}}""", set: "{}"));

    [Fact]
    public void A_structure_goes_with_the_defaults_in_it() => Assert.Equal(
        ApiValueJson.Parse("""{"spec":{"containers":[{"name":"c"}]}}"""),
        Prune(
            """{"spec":{"containers":[{"name":"c","livenessProbe":{"tcpSocket":{"port":1},"timeoutSeconds":1}}]}}""",
            """{"f:spec":{"f:containers":{"k:{\"name\":\"c\"}":{".":{},"f:name":{},"f:livenessProbe":{"f:tcpSocket":{"f:port":{}}}}}}}""",
            others: "{}",
            set: """{"f:spec":{"f:containers":{"k:{\"name\":\"c\"}":{".":{},"f:name":{}}}}}"""));

    [Theory]
    [InlineData("{}", """{"metadata":{"annotations":{"b":"2"}}}""")]
    [InlineData("""{"f:metadata":{"f:labels":{}}}""", """{"metadata":{"annotations":{"b":"2"},"labels":{}}}""")]
    public void A_structure_that_becomes_empty_stays_only_where_it_is_applied_empty(string set, string rest) => Assert.Equal(
        ApiValueJson.Parse(rest),
        Prune("""{"metadata":{"annotations":{"b":"2"},"labels":{"a":"1"}}}""", """{"f:metadata":{"f:labels":{"f:a":{}}}}""", others: """{"f:metadata":{"f:annotations":{"f:b":{}}}}""", set));

    [Fact]
    public void What_others_own_stays() => Assert.Equal(
        ApiValueJson.Parse("""{"metadata":{"labels":{"a":"1"}}}"""),
        Prune("""{"metadata":{"labels":{"a":"1","b":"2"}}}""", """{"f:metadata":{"f:labels":{"f:a":{},"f:b":{}}}}""", others: """{"f:metadata":{"f:labels":{"f:a":{}}}}""", set: "{}"));

    [Fact]
    public void A_first_apply_takes_nothing_out()
    {
        var merged = ApiValueJson.Parse("""{"metadata":{"labels":{"a":"1"}}}""");
        Assert.True(merged.IsSame(AppliedPruning.Prune(merged, FieldOwners.None(), Alice, new(), Versions)));
    }

    private static ApiValue Prune(string merged, string last, string others, string set)
    {
        TypedComparison nothing = new(new(), new(), new());
        var owners = FieldOwners.None()
            .Updated(Bob, new TypedComparison(Fields(others), new(), new()), default)
            .Applied(Alice, Fields(last), nothing, null);
        return AppliedPruning.Prune(ApiValueJson.Parse(merged), owners, Alice, Fields(set), Versions);
    }

    private static FieldSet Fields(string text) => FieldsV1.Parse(System.Text.Encoding.UTF8.GetBytes(text));

    private sealed class OneVersion(MessageSchema schema) : IVersionedSchemas
    {
        public MessageSchema Schema => schema;

        public MessageSchema? Find(string apiVersion) => apiVersion == "v1" ? schema : null;

        public ApiValue Convert(ApiValue value, string from, string to) => value;
    }
}
