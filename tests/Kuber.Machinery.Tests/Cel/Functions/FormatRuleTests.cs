using Kuber.Machinery.Cel.Functions.Strings;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using static Kuber.Machinery.Tests.Cel.Functions.CelCalls;

namespace Kuber.Machinery.Tests.Cel.Functions;

public sealed class FormatRuleTests
{
    [Theory]
    [InlineData("%s %d", null, -1)]
    [InlineData("%d %d", "error during formatting: decimal clause can only be used on integers, was given string", 10)]
    [InlineData("%s", "too many arguments supplied to string.format (expected 1, got 2)", 5)]
    [InlineData("%s %d %s", "index 2 out of range", 5)]
    [InlineData("%s %d %", "unexpected end of string", 5)]
    [InlineData("%s %j", "could not parse formatting clause: unrecognized formatting clause \"j\"", 5)]
    public void FormatsThatAreWrittenDownFitTheirLists(string format, string? expected, int offset)
    {
        var call = Call(format, new CelConstant(2, 10, Value("x")), new CelConstant(3, 11, Value(1)));
        var found = FormatRule.Check(call, static node => ((CelConstant)node).Value.Type);
        Assert.Equal(expected, found?.Message);
        Assert.Equal(offset, found?.At.Offset ?? -1);
    }

    [Fact]
    public void WhatIsInsideOfListsIsShownToo()
    {
        var inner = new CelIdent(5, 20, "quantity");
        var found = FormatRule.Check(Call("%s", new CelListNode(4, 15, [inner], [])), node => node == inner ? CelType.Opaque("kubernetes.Quantity") : CelType.ListOf(CelType.Dyn));
        Assert.Same(inner, found?.At);
        Assert.EndsWith("was given kubernetes.Quantity", found?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OtherCallsAreOfNoConcern()
    {
        Assert.Null(FormatRule.Check(new CelCall(1, 5, "format", new CelIdent(2, 0, "f"), [new CelListNode(3, 6, [], [])]), static _ => CelType.Dyn));
        Assert.Null(FormatRule.Check(new CelCall(1, 5, "size", new CelConstant(2, 0, Value("%")), []), static _ => CelType.Dyn));
    }

    private static CelCall Call(string format, params CelNode[] items) => new(1, 5, "format", new CelConstant(9, 0, Value(format)), [new CelListNode(8, 6, items, [])]);
}
