using Kuber.Machinery.Cel.Functions.TwoVariables;
using Kuber.Machinery.Cel.Syntax;
using static Kuber.Machinery.Tests.Cel.Functions.CelCalls;

namespace Kuber.Machinery.Tests.Cel.Functions;

public sealed class TwoVariablesLibraryTests
{
    [Fact]
    public void EntriesAreAddedToMapsThatDoNotHaveThem()
    {
        var map = MapOf(("a", 1));
        Assert.Equal("{\"a\":1, \"b\":2}", Shown(TwoVariablesLibrary.Library, "@mapInsert_map_key_value", map, "b", 2));
        Assert.Equal("{\"a\":1, \"b\":2, \"c\":3}", Shown(TwoVariablesLibrary.Library, "@mapInsert_map_map", map, MapOf(("b", 2), ("c", 3))));
        Assert.Equal("error: insert failed: key a already exists", Shown(TwoVariablesLibrary.Library, "@mapInsert_map_key_value", map, "a", 2));
        Assert.Equal("error: insert failed: key a already exists", Shown(TwoVariablesLibrary.Library, "@mapInsert_map_map", map, MapOf(("a", 2))));
        Assert.Equal("error: insert failed: key 1 already exists", Shown(TwoVariablesLibrary.Library, "@mapInsert_map_key_value", MapOf((1, 1)), 1.0, 2));
    }

    [Theory]
    [InlineData("all", 3)]
    [InlineData("exists", 3)]
    [InlineData("existsOne", 3)]
    [InlineData("exists_one", 3)]
    [InlineData("transformList", 3)]
    [InlineData("transformList", 4)]
    [InlineData("transformMap", 3)]
    [InlineData("transformMap", 4)]
    [InlineData("transformMapEntry", 3)]
    [InlineData("transformMapEntry", 4)]
    public void MacrosBecomeLoopsOverTwoVariables(string name, int count)
    {
        List<(int Offset, string Message)> told = [];
        var (loop, arguments) = Expanded(name, count, "k", told);
        var made = Assert.IsType<CelComprehension>(loop);
        Assert.Equal(("k", "v"), (made.Variable, made.SecondVariable));
        Assert.Same(arguments[^1], Nodes(made.Step).Single(node => ReferenceEquals(node, arguments[^1])));
        Assert.Equal(count == 4 || name.StartsWith("exists", StringComparison.Ordinal) && name != "exists", made.Step is CelCall { Function: "_?_:_" });
        Assert.Empty(told);
    }

    [Fact]
    public void VariablesAreNames()
    {
        List<(int Offset, string Message)> told = [];
        Assert.IsNotType<CelComprehension>(Expanded("all", 3, null, told).Loop);
        Assert.Equal([(7, "argument must be a simple name")], told);
    }

    private static IEnumerable<CelNode> Nodes(CelNode node) => node switch
    {
        CelCall call => call.Arguments.SelectMany(Nodes).Prepend(node),
        CelListNode list => list.Items.SelectMany(Nodes).Prepend(node),
        _ => [node],
    };

    private static (CelNode? Loop, CelNode[] Arguments) Expanded(string name, int count, string? first, List<(int Offset, string Message)> told)
    {
        var id = 0;
        var nodes = new CelNodeFactory(() => ++id, 0, (offset, message) => told.Add((offset, message)));
        CelNode variable = first is null ? new CelConstant(90, 7, Value(1)) : nodes.Ident(first);
        CelNode[] arguments = [variable, nodes.Ident("v"), .. Enumerable.Range(2, count - 2).Select(i => nodes.Ident("x" + i))];
        return (TwoVariablesLibrary.Library.Macros.Single(m => m.Name == name && m.Arguments == count).Expand(nodes, nodes.Ident("list"), arguments), arguments);
    }
}
