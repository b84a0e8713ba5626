using Kuber.ApiServer.Services;

namespace Kuber.ApiServer.Tests.Services;

public class AllocationBandTests
{
    [Theory]
    [InlineData(30000, 32767, 86)]
    [InlineData(1, 16, 0)]
    [InlineData(1, 64, 16)]
    public void The_lower_part_of_ports_grows_with_the_range(long first, long last, long offset) =>
        Assert.Equal(offset, AllocationBand.OfPorts(first, last).Offset);

    [Fact]
    public void The_upper_part_is_used_first_and_all_numbers_are_given()
    {
        var random = new Random(7);
        var band = AllocationBand.OfPorts(1, 64);
        var taken = new List<long>();
        while (band.Pick(n => !taken.Contains(n), random.Next) is { } number)
        {
            taken.Add(number);
        }

        Assert.Equal(64, taken.Distinct().Count());
        Assert.All(taken.Take(48), n => Assert.InRange(n, 17, 64));
        Assert.All(taken.Skip(48), n => Assert.InRange(n, 1, 16));
    }
}
