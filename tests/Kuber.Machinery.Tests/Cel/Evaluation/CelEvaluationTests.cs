using Kuber.Machinery.Cel;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Tests.Cel.Evaluation;

public class CelEvaluationTests
{
    [Theory]
    [InlineData("1 / zero == 1", "error: division by zero")]
    [InlineData("1 % zero == 1", "error: modulus by zero")]
    [InlineData("zero == 0 || 1 / zero > 0", "true")]
    [InlineData("1 / zero > 0 || zero == 0", "true")]
    [InlineData("zero != 0 && 1 / zero > 0", "false")]
    [InlineData("1 / zero > 0 && zero != 0", "false")]
    [InlineData("1 / zero > 0 && true", "error: division by zero")]
    [InlineData("3u - 5u", "error: unsigned integer overflow")]
    [InlineData("18446744073709551615u + 1u", "error: unsigned integer overflow")]
    [InlineData("9223372036854775807 + 1", "error: integer overflow")]
    [InlineData("-9223372036854775807 - 2", "error: integer overflow")]
    [InlineData("1.5 / 0.0", "+Inf")]
    [InlineData("1e300 * 1e300", "+Inf")]
    [InlineData("-0.0 == 0.0", "true")]
    [InlineData("7 / -2", "-3")]
    [InlineData("-7 % 3", "-1")]
    [InlineData("'a' + 'b' + string(1)", "ab1")]
    [InlineData("b'a' + b'b' == b'ab'", "true")]
    [InlineData("[1] + [2, 3]", "[1, 2, 3]")]
    public void Operators_reckon(string expression, string value) => Assert.Equal(value, CelRun.Of(expression, null, ("zero", CelType.Int, new CelInt(0))));

    [Theory]
    [InlineData("dyn(1) == 1.0", "true")]
    [InlineData("dyn(1u) == 1", "true")]
    [InlineData("dyn(2u) > 1", "true")]
    [InlineData("dyn(-1) < 1u", "true")]
    [InlineData("dyn(9007199254740993) == 9007199254740992.0", "false")]
    [InlineData("dyn(1.0) in [1, 2]", "true")]
    [InlineData("3 in [1, 2]", "false")]
    [InlineData("dyn('1') == 1", "false")]
    [InlineData("{1: 'a'}[dyn(1.0)]", "a")]
    [InlineData("{'a': [1], 'b': [2]} == {'b': [2], 'a': [1]}", "true")]
    [InlineData("'é' < '😀' && '\\uffff' < '😀'", "true")]
    [InlineData("double('NaN') == double('NaN')", "false")]
    [InlineData("double('NaN') < 1.0", "false")]
    [InlineData("null == dyn(null)", "true")]
    public void Values_are_compared_by_their_worth(string expression, string value) => Assert.Equal(value, CelRun.Of(expression));

    [Theory]
    [InlineData("[1, 2][2]", "error: index out of bounds: 2")]
    [InlineData("[1, 2][-1]", "error: index out of bounds: -1")]
    [InlineData("[1, 2][dyn('x')]", "error: unsupported index type 'string' in list")]
    [InlineData("{'x': 1}['y']", "error: no such key: y")]
    [InlineData("{'x': 1}.y", "error: no such key: y")]
    [InlineData("has({'x': 1}.y)", "false")]
    [InlineData("has({'x': 1}.x)", "true")]
    [InlineData("'x' in {'x': 1}", "true")]
    [InlineData("{true: 1}[true] + {2u: 3}[2u]", "4")]
    [InlineData("size('日本語') + size([1]) + {'a': 1}.size() + size(b'ab')", "7")]
    public void Lists_and_maps_are_looked_into(string expression, string value) => Assert.Equal(value, CelRun.Of(expression));

    [Theory]
    [InlineData("[1, 2, 3].all(x, x > 0)", "true")]
    [InlineData("[1, 0].all(x, 2 / x > 5)", "false")]
    [InlineData("[0].all(x, 2 / x > 1)", "error: division by zero")]
    [InlineData("[0, 2].exists(x, 2 / x == 1)", "true")]
    [InlineData("[1, 2, 2].exists_one(x, x == 2)", "false")]
    [InlineData("[1, 2, 3].existsOne(x, x == 2)", "true")]
    [InlineData("[1, 2, 3, 4].map(x, x * x)", "[1, 4, 9, 16]")]
    [InlineData("[1, 2, 3, 4].map(x, x > 2, x * 10)", "[30, 40]")]
    [InlineData("[1, 2, 3, 4].filter(x, x % 2 == 0)", "[2, 4]")]
    [InlineData("[[1, 2], [3]].map(l, l.map(x, x + 1))", "[[2, 3], [4]]")]
    [InlineData("{'a': 1, 'b': 2}.map(k, k + 'x')", "[ax, bx]")]
    [InlineData("[1].map(x, [2].map(x, x))", "[[2]]")]
    [InlineData("[1, 2].map(x, 1 / (x - 1))", "error: division by zero")]
    [InlineData("[].all(x, false)", "true")]
    public void Macros_go_through_lists_and_maps(string expression, string value) => Assert.Equal(value, CelRun.Of(expression));

    [Theory]
    [InlineData("o.?a.orValue('none')", "x")]
    [InlineData("string(o.?n.orValue(-1))", "-1")]
    [InlineData("o.?p.?z.orValue('deep')", "deep")]
    [InlineData("o.?n.value() == 1", "error: optional.none() dereference")]
    [InlineData("[1][?0].orValue(9) + [1][?5].orValue(9)", "10")]
    [InlineData("{'a': 1}[?'b'].or({'a': 1}[?'a']).value()", "1")]
    [InlineData("[?{'a': 1}[?'a'], ?{'a': 1}[?'b']]", "[1]")]
    [InlineData("{?'k': {'a': 1}[?'b'], ?'l': {'a': 1}[?'a']}", "{l: 1}")]
    [InlineData("o.?a.optMap(q, q.size()).orValue(0)", "1")]
    [InlineData("o.?t.optMap(q, 5).orValue(0)", "0")]
    [InlineData("o.?a.optFlatMap(q, q == 'x' ? optional.of('yes') : optional.none()).orValue('no')", "yes")]
    [InlineData("optional.ofNonZeroValue('').hasValue()", "false")]
    [InlineData("optional.none().orValue(3)", "3")]
    [InlineData("optional.unwrap([optional.of(1), optional.none(), optional.of(3)])", "[1, 3]")]
    [InlineData("[optional.none(), optional.of('a')].unwrapOpt()", "[a]")]
    [InlineData("optional.of(1) == optional.of(1) && optional.of(1) != optional.none()", "true")]
    [InlineData("o.?p.z", "none")]
    public void What_may_be_missing_is_optional(string expression, string value)
    {
        var o = new CelDictionary([new(new CelString("a"), new CelString("x"))]);

        Assert.Equal(value, CelRun.Of(expression, null, ("o", CelType.MapOf(CelType.String, CelType.Dyn), o)));
    }

    [Theory]
    [InlineData("int('12') + int(3.99) + int(-3.99) + int(7u)", "19")]
    [InlineData("int('ab' + 'c')", "error: type conversion error from 'string' to 'int'")]
    [InlineData("int(1e18 * 10.0)", "error: integer overflow")]
    [InlineData("uint(0 - 1)", "error: unsigned integer overflow")]
    [InlineData("uint('42') + uint(2.7)", "44")]
    [InlineData("string(double('1.5e2'))", "150")]
    [InlineData("string(1e21) + ' ' + string(1e20) + ' ' + string(0.00001) + ' ' + string(1.5)", "1e+21 1e+20 1e-05 1.5")]
    [InlineData("string(double('-Infinity')) + string(double('NaN'))", "-InfNaN")]
    [InlineData("string(b'ab') + string(true) + string(5u)", "abtrue5")]
    [InlineData("string(b'\\xff' + b'')", "error: invalid UTF-8 in bytes, cannot convert to string")]
    [InlineData("bool('T') && !bool('0')", "true")]
    [InlineData("bool('ye' + 's')", "error: type conversion error from 'string' to 'bool'")]
    [InlineData("int(timestamp('1970-01-01T00:01:40Z'))", "100")]
    [InlineData("type(1) == int && type([]) == list && type({}) == map && type(null) == null_type && type(type(1)) == type", "true")]
    [InlineData("type(1u) == uint && type(b'') == bytes && type('') == string && type(1.0) == double && type(true) == bool", "true")]
    [InlineData("type(timestamp(0)) == google.protobuf.Timestamp && type(duration('1s')) == google.protobuf.Duration", "true")]
    [InlineData("type(optional.of(1)) == optional_type", "true")]
    public void Values_become_others(string expression, string value) => Assert.Equal(value, CelRun.Of(expression));

    [Theory]
    [InlineData("[t.getFullYear(), t.getMonth(), t.getDate(), t.getDayOfMonth(), t.getDayOfWeek(), t.getDayOfYear(), t.getHours(), t.getMinutes(), t.getSeconds(), t.getMilliseconds()]", "[2024, 1, 29, 28, 4, 59, 23, 59, 58, 123]")]
    [InlineData("[t.getHours('+01:30'), t.getDate('+01:30'), t.getHours('-02:00'), t.getHours('America/New_York')]", "[1, 1, 21, 18]")]
    [InlineData("t.getHours('Nowhere/There')", "error: unknown time zone Nowhere/There")]
    [InlineData("timestamp('2024-01-31T00:00:00Z') + duration('1h30m')", "2024-01-31T01:30:00Z")]
    [InlineData("timestamp('2024-01-31T00:00:00Z') == timestamp('2024-01-31T01:00:00+01:00')", "true")]
    [InlineData("timestamp('2024-01-31T00:00:00.000000001Z') > timestamp('2024-01-31T00:00:00Z')", "true")]
    [InlineData("timestamp('2024-01-31T00:00:00Z') - duration('0.5s')", "2024-01-30T23:59:59.5Z")]
    [InlineData("timestamp('9999-12-31T23:59:59Z') + duration('1s')", "error: timestamp overflow")]
    [InlineData("[d.getHours(), d.getMinutes(), d.getSeconds(), d.getMilliseconds()]", "[1, 62, 3723, 3723500]")]
    [InlineData("d", "3723.5s")]
    [InlineData("[duration('1ms'), duration('-90s'), duration('1000000s'), duration('1.5h'), duration('1us')]", "[0.001s, -90s, 1000000s, 5400s, 0.000001s]")]
    [InlineData("duration('0') == duration('0s') && duration('-1.5h') == duration('-90m') && duration('1us') == duration('1000ns')", "true")]
    [InlineData("duration('9223372036s') + duration('9223372036s')", "error: integer overflow")]
    [InlineData("duration(string(1) + 'd')", "error: type conversion error from 'string' to 'google.protobuf.Duration'")]
    [InlineData("timestamp('2024-01-31') == t", "ERROR: <input>:1:11: invalid timestamp argument\n | timestamp('2024-01-31') == t\n | ..........^")]
    public void Time_is_reckoned_with(string expression, string value) => Assert.Equal(value, CelRun.Of(
        expression,
        null,
        ("t", CelType.Timestamp, new CelTimestamp(1709251198, 123_000_000)),
        ("d", CelType.Duration, new CelDuration(3_723_500_000_000))));

    [Theory]
    [InlineData("'aXb'.matches('a.b') && matches('aXb', 'X$') == false", "true")]
    [InlineData("'abc'.contains('b') && 'abc'.startsWith('ab') && 'abc'.endsWith('bc')", "true")]
    [InlineData("'日本語'.matches('^\\\\p{Han}+')", "true")]
    [InlineData("'a'.matches('a' + '[')", "error: error parsing regexp: missing closing ]: `[`")]
    public void Texts_are_searched(string expression, string value) => Assert.Equal(value, CelRun.Of(expression));

    [Theory]
    [InlineData("1 + 2", 1)]
    [InlineData("a == 'x'", 2)]
    [InlineData("a.contains('xy')", 2)]
    [InlineData("[1, 2].size()", 11)]
    [InlineData("{'a': 1}.a", 31)]
    [InlineData("has({'a': 1}.a)", 30)]
    [InlineData("true || a == 'x'", 0)]
    public void A_cost_is_counted(string expression, ulong cost)
    {
        var environment = CelEnvironment.Standard.WithVariable("a", CelType.String);
        var program = new CelProgram(environment, environment.Compile(expression).Ast!);

        Assert.Equal(cost, program.Evaluate(new CelVariables(new Dictionary<string, CelValue> { ["a"] = new CelString("xyz") })).Cost);
    }

    [Fact]
    public void Over_the_limit_an_evaluation_ends_whatever_is_around_it()
    {
        var environment = CelEnvironment.Standard;
        var program = new CelProgram(environment, environment.Compile("[1, 2, 3].exists(x, x > 5) || true").Ast!);

        var error = Assert.IsType<CelError>(program.Evaluate(CelVariables.None, 20).Value);

        Assert.True(error.IsFatal);
        Assert.Equal("operation cancelled: actual cost limit exceeded", error.Message);
        Assert.Equal(CelBool.True, program.Evaluate(CelVariables.None, 1000).Value);
    }

    [Fact]
    public void A_variable_that_has_no_value_fails() => Assert.Equal(
        "error: no such attribute(s): a",
        CelRun.Show(new CelProgram(CelEnvironment.Standard, CelEnvironment.Standard.WithVariable("a", CelType.Int).Compile("a + 1").Ast!).Evaluate(CelVariables.None).Value));

    [Fact]
    public void An_evaluation_can_be_called_off()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var program = new CelProgram(CelEnvironment.Standard, CelEnvironment.Standard.Compile("[1].all(x, x > 0)").Ast!);

        Assert.Equal("operation interrupted", Assert.IsType<CelError>(program.Evaluate(CelVariables.None, cancelled: cancelled.Token).Value).Message);
    }
}
