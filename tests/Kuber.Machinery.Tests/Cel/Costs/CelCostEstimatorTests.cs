using System.Collections.Immutable;
using Kuber.Machinery.Cel;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;

namespace Kuber.Machinery.Tests.Cel.Costs;

public class CelCostEstimatorTests
{
    private static readonly CelEnvironment Environment = CelEnvironment.Standard
        .WithVariable("texts", CelType.ListOf(CelType.String))
        .WithVariable("numbers", CelType.ListOf(CelType.Int))
        .WithVariable("map", CelType.MapOf(CelType.String, CelType.String))
        .WithVariable("text", CelType.String)
        .WithVariable("number", CelType.Int)
        .WithVariable("flag", CelType.Bool);

    [Theory]
    [InlineData("1", 0, 0)]
    [InlineData("number", 1, 1)]
    [InlineData("number == 1", 2, 2)]
    [InlineData("map.a", 2, 2)]
    [InlineData("has(map.a)", 1, 1)]
    [InlineData("[1, 2]", 10, 10)]
    [InlineData("{'a': 1}", 30, 30)]
    [InlineData("number + 1", 2, 2)]
    [InlineData("numbers[0]", 2, 2)]
    public void What_is_known_costs_the_same_at_least_and_at_most(string expression, ulong least, ulong most) =>
        Assert.Equal(new(least, most), Estimate(expression));

    [Theory]
    [InlineData("flag || number == 1", 1, 3)]
    [InlineData("flag && number == 1", 1, 3)]
    [InlineData("flag ? number : number + 1", 2, 3)]
    public void What_may_be_left_out_is_only_in_the_most(string expression, ulong least, ulong most) =>
        Assert.Equal(new(least, most), Estimate(expression));

    [Fact]
    public void Texts_cost_by_their_length()
    {
        Assert.Equal(1u + 2u, Estimate("text == 'abcdefghijklmnopqrst'").Max);
        Assert.Equal(1u + 20u, Estimate("text.contains('abcdefghijklmnopqrst')").Max);
        Assert.Equal(1u + 10u, Estimate("text.startsWith(text)").Max - 1);
    }

    [Fact]
    public void Loops_cost_as_often_as_they_may_go_round()
    {
        var one = Estimate("numbers.all(x, x == 1)");
        var two = Estimate("numbers.all(x, numbers.all(y, x == y))");

        Assert.InRange(one.Max, 50u, 100u);
        Assert.InRange(two.Max, 10 * one.Max, 13 * one.Max);
        Assert.True(one.Min < 5);
    }

    [Fact]
    public void What_nothing_bounds_is_as_large_as_can_be()
    {
        var cost = CelCostEstimator.Estimate(Environment, Environment.Compile("texts.all(x, x == text)").Ast!, static _ => null);

        Assert.Equal(ulong.MaxValue, cost.Max);
    }

    [Fact]
    public void The_items_of_what_a_loop_made_are_known_by_the_step_that_made_them()
    {
        List<string> asked = [];
        CelCostEstimator.Estimate(Environment, Environment.Compile("texts.map(x, x + x).all(y, y == text)").Ast!, path =>
        {
            asked.Add(string.Join('.', path));
            return Sizes(path);
        });

        Assert.Contains("texts.@items", asked);
        Assert.Contains("text", asked);
    }

    [Theory]
    [InlineData("map.all(k, k != '')", "map.@keys")]
    [InlineData("texts[0] == ''", "texts.@items")]
    [InlineData("map['a'] == ''", "map.@values")]
    [InlineData("map.a == ''", "map.a")]
    public void Sizes_are_asked_by_the_path_from_a_variable(string expression, string path)
    {
        List<string> asked = [];
        CelCostEstimator.Estimate(Environment, Environment.Compile(expression).Ast!, p =>
        {
            asked.Add(string.Join('.', p));
            return null;
        });

        Assert.Contains(path, asked);
    }

    private static CelCost Estimate(string expression)
    {
        var read = Environment.Compile(expression);
        Assert.True(read.Ast is not null, read.Text);
        return CelCostEstimator.Estimate(Environment, read.Ast, Sizes);
    }

    /// <summary>Lists and maps have up to 10 entries, texts up to 100 characters.</summary>
    private static CelSize? Sizes(ImmutableArray<string> path) => (path[0], path.Length) switch
    {
        ("texts" or "numbers" or "map", 1) => new(0, 10),
        ("numbers" or "number" or "flag", _) => null,
        _ => new(0, 100),
    };
}
