using Kuber.ApiServer.CustomResources.Rules;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Tests.CustomResources.Rules;

public class RuleValuesTests
{
    [Fact]
    public void Texts_of_formats_are_moments_lengths_and_bytes()
    {
        Assert.Equal(86400, Assert.IsType<CelTimestamp>(Value("""{"type":"string","format":"date"}""", "\"1970-01-02\"")).Seconds);
        var moment = Assert.IsType<CelTimestamp>(Value("""{"type":"string","format":"date-time"}""", "\"1970-01-01T01:00:00.000000001+01:00\""));
        Assert.Equal((0, 1), (moment.Seconds, moment.Nanoseconds));
        Assert.Equal(90_000_000_000, Assert.IsType<CelDuration>(Value("""{"type":"string","format":"duration"}""", "\"1m30s\"")).Nanoseconds);
        Assert.Equal(2 * 86400 * 1_000_000_000L, Assert.IsType<CelDuration>(Value("""{"type":"string","format":"duration"}""", "\"2 days\"")).Nanoseconds);
        Assert.Equal("hi"u8.ToArray(), Assert.IsType<CelBytes>(Value("""{"type":"string","format":"byte"}""", "\"aGk=\"")).Value.ToArray());
    }

    [Theory]
    [InlineData("""{"type":"number"}""", "1", typeof(CelDouble))]
    [InlineData("""{"type":"number"}""", "1.5", typeof(CelDouble))]
    [InlineData("""{"type":"integer"}""", "1", typeof(CelInt))]
    [InlineData("""{"x-kubernetes-int-or-string":true}""", "1", typeof(CelInt))]
    [InlineData("""{"x-kubernetes-int-or-string":true}""", "\"1\"", typeof(CelString))]
    [InlineData("""{"type":"string","nullable":true}""", "null", typeof(CelNull))]
    public void Scalars_are_what_the_schema_says(string schema, string json, Type type) => Assert.IsType(type, Value(schema, json));

    [Theory]
    [InlineData("""{"type":"integer"}""", "\"x\"", "invalid data, expected int, got string")]
    [InlineData("""{"type":"string"}""", "null", "invalid data, got null for schema with nullable=false")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", "[]", "invalid data, expected a map for the provided schema with type=object")]
    [InlineData("""{"type":"object"}""", "{}", "invalid object type, expected either Properties or AdditionalProperties with Allows=true and non-empty Schema")]
    public void What_is_not_as_the_schema_says_fails(string schema, string json, string message) => Assert.Equal(message, Assert.IsType<CelError>(Value(schema, json)).Message);

    [Fact]
    public void A_field_that_is_null_is_as_one_that_is_not_set()
    {
        var value = Assert.IsType<CelMap>(Value("""{"type":"object","properties":{"a-b":{"type":"string"},"n":{"type":"string","nullable":true},"in":{"type":"integer"}}}""", """{"a-b":"x","n":null,"in":1,"other":2}"""), exactMatch: false);

        Assert.Equal("x", Assert.IsType<CelString>(value.Find(new CelString("a__dash__b"))).Value);
        Assert.Null(value.Find(new CelString("n")));
        Assert.Null(value.Find(new CelString("other")));
        Assert.Equal(1, Assert.IsType<CelInt>(value.Find(new CelString("__in__"))).Value);
        Assert.Equal(["a__dash__b", "__in__", "n"], value.Keys.Select(static k => ((CelString)k).Value));
    }

    [Theory]
    [InlineData("""{"a":1,"u":{"x":[1]}}""", true)]
    [InlineData("""{"a":1,"u":{"x":[2]}}""", false)]
    [InlineData("""{"a":2,"u":{"x":[1]}}""", false)]
    [InlineData("""{"a":1}""", false)]
    public void What_the_schema_does_not_know_is_compared_as_it_is(string other, bool isEqual)
    {
        const string Schema = """{"type":"object","properties":{"a":{"type":"integer"},"u":{"x-kubernetes-preserve-unknown-fields":true}}}""";

        Assert.Equal(isEqual, Value(Schema, """{"a":1,"u":{"x":[1]}}""").IsEqualTo(Value(Schema, other)));
    }

    [Fact]
    public void A_set_is_equal_in_any_order_and_takes_what_it_does_not_have()
    {
        const string Schema = """{"type":"array","x-kubernetes-list-type":"set","items":{"type":"string"}}""";
        var set = Assert.IsType<CelList>(Value(Schema, """["a","b"]"""), exactMatch: false);

        Assert.True(set.IsEqualTo(Value(Schema, """["b","a"]""")));
        Assert.False(set.IsEqualTo(Value(Schema, """["b","c"]""")));
        Assert.False(set.IsEqualTo(Value(Schema, """["a"]""")));
        Assert.Equal(["a", "b", "c"], Texts(set.Plus((CelList)Value(Schema, """["c","a"]"""))));
    }

    [Fact]
    public void A_list_with_keys_is_equal_in_any_order_and_replaces_items_of_the_same_key()
    {
        const string Schema = """{"type":"array","x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["k"],"items":{"type":"object","properties":{"k":{"type":"string"},"v":{"type":"string"}}}}""";
        var list = Assert.IsType<CelList>(Value(Schema, """[{"k":"a","v":"1"},{"k":"b","v":"2"}]"""), exactMatch: false);

        Assert.True(list.IsEqualTo(Value(Schema, """[{"k":"b","v":"2"},{"k":"a","v":"1"}]""")));
        Assert.False(list.IsEqualTo(Value(Schema, """[{"k":"b","v":"1"},{"k":"a","v":"1"}]""")));
        var sum = list.Plus((CelList)Value(Schema, """[{"k":"c","v":"3"},{"k":"a","v":"9"}]"""));
        Assert.Equal(["9", "2", "3"], Enumerable.Range(0, sum.Count).Select(i => ((CelString)((CelMap)sum[i]).Find(new CelString("v"))!).Value));
    }

    [Fact]
    public void Other_lists_are_equal_item_by_item()
    {
        const string Schema = """{"type":"array","items":{"type":"string"}}""";
        var list = Assert.IsType<CelList>(Value(Schema, """["a","b"]"""), exactMatch: false);

        Assert.False(list.IsEqualTo(Value(Schema, """["b","a"]""")));
        Assert.Equal(["a", "b", "a"], Texts(list.Plus((CelList)Value(Schema, """["a"]"""))));
    }

    private static IEnumerable<string> Texts(CelList list) => Enumerable.Range(0, list.Count).Select(i => ((CelString)list[i]).Value);

    private static CelValue Value(string schema, string json) =>
        RuleValues.Of(ApiValueJson.Parse(json), RuleSchema.Of(Definitions.Schema(schema).OpenAPIV3Schema!, isResource: false));
}
