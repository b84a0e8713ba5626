using Kuber.Machinery.Cel;
using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Tests.Cel.Checking;

public class CelCheckerTests
{
    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithVariable("self", new Widget()).WithVariable("any", CelType.Dyn).WithType(new Widget());

    [Theory]
    [InlineData("1", "int")]
    [InlineData("[1, 2]", "list(int)")]
    [InlineData("[]", "list(dyn)")]
    [InlineData("{'a': [1]}", "map(string, list(int))")]
    [InlineData("self.l.map(x, size(x))", "list(int)")]
    [InlineData("self.l.filter(x, x != '')", "list(string)")]
    [InlineData("self.m['a']", "string")]
    [InlineData("self.m.a", "string")]
    [InlineData("self.?i", "optional_type(int)")]
    [InlineData("self.m[?'a'].orValue('')", "string")]
    [InlineData("any.x.y", "dyn")]
    [InlineData("any + 1", "int")]
    [InlineData("true ? [] : [1]", "list(int)")]
    [InlineData("type(1)", "type(int)")]
    [InlineData("self.s.matches('a') && has(self.i)", "bool")]
    [InlineData("Widget{i: 1, ?s: optional.none()}", "Widget")]
    [InlineData("timestamp('2024-01-01T00:00:00Z') - timestamp('2023-01-01T00:00:00Z')", "google.protobuf.Duration")]
    public void The_type_is_found(string expression, string type)
    {
        var compiled = Environment.Compile(expression);

        Assert.Equal("", compiled.Text);
        Assert.Equal(type, compiled.Ast!.Type.ToString());
    }

    [Theory]
    [InlineData("self.nope == 1", "1:5: undefined field 'nope'")]
    [InlineData("self.l.all(x, x > 1)", "1:17: found no matching overload for '_>_' applied to '(string, int)'")]
    [InlineData("unknown.x", "1:1: undeclared reference to 'unknown' (in container '')")]
    [InlineData("self.l.map(x)", "1:11: undeclared reference to 'map' (in container '')", "1:12: undeclared reference to 'x' (in container '')")]
    [InlineData("[1,\"a\"] == []", "1:4: expected type 'int' but found 'string'")]
    [InlineData("self.s.startsWith(1)", "1:18: found no matching overload for 'startsWith' applied to 'string.(int)'")]
    [InlineData("true && self.i", "1:13: expected type 'bool' but found 'int'")]
    [InlineData("true || \"x\"", "1:9: expected type 'bool' but found 'string'")]
    [InlineData("-self.s == \"\"", "1:1: found no matching overload for '-_' applied to '(string)'")]
    [InlineData("math.abs(-1) == 1", "1:1: undeclared reference to 'math' (in container '')", "1:9: undeclared reference to 'abs' (in container '')")]
    [InlineData("[1,2.0,\"x\"] == [1,2.0,\"x\"]", "1:4: expected type 'int' but found 'double'", "1:19: expected type 'int' but found 'double'")]
    [InlineData("{\"a\":1} == {\"a\":1.0}", "1:9: found no matching overload for '_==_' applied to '(map(string, int), map(string, double))'")]
    [InlineData("[Widget{i: 'x'}]", "1:10: expected type of field 'i' is 'int' but provided type is 'string'")]
    [InlineData("Widget{z: 1}", "1:9: undefined field 'z'")]
    [InlineData("self.s.x", "1:7: type 'string' does not support field selection")]
    [InlineData("1.all(x, true)", "1:1: expression of type 'int' cannot be range of a comprehension (must be list, map, or dynamic)")]
    [InlineData("timestamp('x') < timestamp('2024-01-01T00:00:00Z')", "1:11: invalid timestamp argument")]
    [InlineData("duration('1d') == duration('1h')", "1:10: invalid duration argument")]
    [InlineData("self.s.matches('[')", "1:16: invalid matches argument")]
    [InlineData("1 ? 2 : 3", "1:3: found no matching overload for '_?_:_' applied to '(int, int, int)'")]
    public void What_does_not_fit_is_told(string expression, params string[] issues)
    {
        var compiled = Environment.Compile(expression);

        Assert.Null(compiled.Ast);
        Assert.Equal(issues, compiled.Issues.OrderBy(i => i.Column).Select(i => $"{i.Line}:{i.Column}: {i.Message}"));
    }

    [Fact]
    public void It_is_known_which_variables_are_read()
    {
        var ast = Environment.Compile("[1].all(any, any > 0) && self.i > 0").Ast!;

        Assert.True(ast.Uses("self"));
        Assert.False(ast.Uses("any"));
    }

    private sealed class Widget() : CelObjectType("Widget")
    {
        public override CelType? Field(string name) => name switch
        {
            "i" => Int,
            "s" => String,
            "l" => ListOf(String),
            "m" => MapOf(String, String),
            _ => null,
        };
    }
}
