using Kuber.Api.Validation;
using Kuber.ApiServer.CustomResources.Rules;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Tests.CustomResources.Rules;

public class RuleRunTests
{
    [Theory]
    [InlineData("""[{"rule":"self.n > 1"}]""", """{"n":1}""", "spec: Invalid value: failed rule: self.n > 1")]
    [InlineData("""[{"rule":"self.n > 1","message":" too small "}]""", """{"n":1}""", "spec: Invalid value: too small")]
    [InlineData("""[{"rule":"self.n > 1","message":"m","messageExpression":"'got %d'.format([self.n])"}]""", """{"n":1}""", "spec: Invalid value: got 1")]
    [InlineData("""[{"rule":"self.n > 1","message":"m","messageExpression":"self.t"}]""", """{"n":1}""", "spec: Invalid value: m")]
    [InlineData("""[{"rule":"self.n > 1","message":"m","messageExpression":"' '"}]""", """{"n":1}""", "spec: Invalid value: m")]
    [InlineData("""[{"rule":"self.n > 1","message":"m","messageExpression":"'a\\nb'"}]""", """{"n":1}""", "spec: Invalid value: m")]
    [InlineData("""[{"rule":"self.n > 1","message":"m","reason":"FieldValueForbidden"}]""", """{"n":1}""", "spec: Forbidden: m")]
    [InlineData("""[{"rule":"self.n > 1","message":"m","reason":"FieldValueRequired","fieldPath":".n"}]""", """{"n":1}""", "spec.n: Required value: m")]
    [InlineData("""[{"rule":"self.n > 1","message":"m","reason":"FieldValueDuplicate"}]""", """{"n":1}""", "spec: Duplicate value")]
    [InlineData("""[{"rule":"self.t == 'x'"}]""", """{"n":1}""", "spec: Invalid value: \"object\": no such key: t evaluating rule: self.t == 'x'")]
    [InlineData("""[{"rule":"1 / self.n == 1","message":"m"}]""", """{"n":0}""", "spec: Invalid value: \"object\": division by zero evaluating rule: m")]
    [InlineData("""[{"rule":"self.any > 1"}]""", """{"any":"a"}""", "spec: Invalid value: \"object\": 'no such overload': call arguments did not match a supported operator, function or macro signature for rule: self.any > 1")]
    public void Rules_that_do_not_hold_are_told_in_upstreams_words(string rules, string spec, string error) =>
        Assert.Equal(error, Assert.Single(Check(Spec(rules), Object(spec), null)).ToString());

    [Fact]
    public void Single_values_are_shown_and_every_rule_is_told_of()
    {
        const string Schema = """{"type":"object","properties":{"spec":{"type":"object","properties":{"l":{"type":"array","items":{"type":"string","x-kubernetes-validations":[{"rule":"self != 'x'","message":"m"},{"rule":"size(self) > 1","message":"short"}]}},"m":{"type":"object","additionalProperties":{"type":"integer","x-kubernetes-validations":[{"rule":"self > 0","message":"m"}]}}}}}}""";

        Assert.Equal(
            ["spec.l[1]: Invalid value: \"x\": m", "spec.l[1]: Invalid value: \"x\": short", "spec.m[a]: Invalid value: 0: m"],
            Check(Schema, Object("""{"l":["ab","x"],"m":{"b":1,"a":0}}"""), null).Select(static e => e.ToString()));
    }

    [Fact]
    public void Rules_for_the_whole_see_kind_and_name_and_are_told_without_a_path()
    {
        const string Schema = """{"type":"object","x-kubernetes-validations":[{"rule":"self.kind == 'Thing' && self.metadata.name == 'b'","message":"m"}]}""";

        Assert.Equal("<nil>: Invalid value: m", Assert.Single(Check(Schema, Object("{}"), null)).ToString());
    }

    [Theory]
    [InlineData("""{"n":3}""", """{"n":2}""", 0)]
    [InlineData("""{"n":1}""", """{"n":2}""", 1)]
    [InlineData("""{"n":1}""", null, 0)]
    public void Rules_about_changes_are_left_out_where_there_was_no_value(string spec, string? before, int errors) =>
        Assert.Equal(errors, Check(Spec("""[{"rule":"self.n >= oldSelf.n"}]"""), Object(spec), before is null ? null : Object(before)).Count);

    [Theory]
    [InlineData(null, 1)]
    [InlineData("""{"n":1}""", 0)]
    [InlineData("""{"n":2}""", 1)]
    public void An_optional_value_before_is_looked_at_where_there_was_none_too(string? before, int errors) =>
        Assert.Equal(errors, Check(Spec("""[{"rule":"oldSelf.hasValue() && oldSelf.value().n == self.n","optionalOldSelf":true}]"""), Object("""{"n":1}"""), before is null ? null : Object(before)).Count);

    [Fact]
    public void Items_of_lists_with_keys_are_followed_wherever_they_stand()
    {
        const string Schema = """{"type":"object","properties":{"spec":{"type":"object","properties":{"l":{"type":"array","x-kubernetes-list-type":"map","x-kubernetes-list-map-keys":["k"],"items":{"type":"object","properties":{"k":{"type":"string"},"v":{"type":"integer","x-kubernetes-validations":[{"rule":"self == oldSelf","message":"fixed"}]}}}}}}}}""";
        var old = Object("""{"l":[{"k":"a","v":1},{"k":"b","v":2}]}""");

        Assert.Empty(Check(Schema, Object("""{"l":[{"k":"c","v":9},{"k":"b","v":2},{"k":"a","v":1}]}"""), old));
        Assert.Equal("spec.l[0].v: Invalid value: 3: fixed", Assert.Single(Check(Schema, Object("""{"l":[{"k":"b","v":3},{"k":"a","v":1}]}"""), old)).ToString());
    }

    [Fact]
    public void What_was_wrong_before_and_has_not_changed_is_only_warned_of()
    {
        const string Schema = """{"type":"object","properties":{"spec":{"type":"object","properties":{"t":{"type":"string"},"o":{"type":"object","properties":{"n":{"type":"integer"}},"x-kubernetes-validations":[{"rule":"self.n > 1","message":"m"}]}}}}}""";
        var errors = Check(Schema, Object("""{"t":"new","o":{"n":1}}"""), Object("""{"t":"old","o":{"n":1}}"""));

        Assert.Empty(errors);
        Assert.Equal(["spec.o: Invalid value: m"], errors.Warnings);
        Assert.Single(Check(Schema, Object("""{"o":{"n":0}}"""), Object("""{"o":{"n":1}}""")));
    }

    [Fact]
    public void Rules_are_not_looked_at_where_the_shape_is_wrong()
    {
        FieldErrors errors = new();
        errors.TooLong(FieldPath.Of("spec", "t"), 3);
        RuleRun.Check(Node(Spec("""[{"rule":"false"}]""")), Object("{}"), null, errors);

        Assert.Equal("<nil>: Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation", errors[1].ToString());
        Assert.Equal(2, errors.Count);
    }

    [Fact]
    public void A_rule_that_costs_too_much_ends_the_check()
    {
        var list = string.Join(',', Enumerable.Range(0, 1500));
        var error = Assert.Single(Check(Spec("""[{"rule":"self.l.all(a, self.l.all(b, a + b >= 0))"},{"rule":"false"}]"""), Object("{\"l\":[" + list + "]}"), null)).ToString();

        Assert.Equal("spec: Invalid value: \"object\": 'operation cancelled: actual cost limit exceeded': no further validation rules will be run due to call cost exceeds limit for rule: self.l.all(a, self.l.all(b, a + b >= 0))", error);
    }

    [Fact]
    public void All_rules_share_one_budget()
    {
        var list = string.Join(',', Enumerable.Range(0, 350));
        var rules = string.Join(',', Enumerable.Repeat("""{"rule":"self.l.all(a, self.l.all(b, a + b >= 0))"}""", 20));
        var error = Assert.Single(Check(Spec($"[{rules}]"), Object("{\"l\":[" + list + "]}"), null)).ToString();

        Assert.Equal("spec: Invalid value: \"object\": validation failed due to running out of cost budget, no further validation rules will be run", error);
    }

    private static string Spec(string rules) =>
        """{"type":"object","properties":{"spec":{"type":"object","properties":{"n":{"type":"integer"},"t":{"type":"string"},"any":{"x-kubernetes-int-or-string":true},"l":{"type":"array","items":{"type":"integer"}}},"x-kubernetes-validations":""" + rules + "}}}";

    private static RuleNode Node(string schema) => RuleNode.Of(Definitions.Schema(schema).OpenAPIV3Schema!)!;

    private static ApiValue Object(string spec) => ApiValueJson.Parse("""{"apiVersion":"a/v1","kind":"Thing","metadata":{"name":"a"},"spec":""" + spec + "}");

    private static FieldErrors Check(string schema, ApiValue value, ApiValue? old)
    {
        FieldErrors errors = new();
        RuleRun.Check(Node(schema), value, old, errors);
        return errors;
    }
}
