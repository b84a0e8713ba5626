using Kuber.Store.Versions;

namespace Kuber.Store.Tests.Versions;

public sealed class ExpirationsTests
{
    private readonly Expirations expirations = new();

    [Fact]
    public void KeysComeInTheOrderOfTheirTimes()
    {
        expirations.Note("b", 200);
        expirations.Note("a", 100);
        expirations.Note("c", 300);
        Assert.Equal(100, expirations.Next());
        Assert.Equal([], Take(99));
        Assert.Equal(["a", "b"], Take(250));
        Assert.Equal(["c"], Take(300));
    }

    [Fact]
    public void NoMoreComeThanAreAskedFor()
    {
        expirations.Note("a", 100);
        expirations.Note("b", 100);
        expirations.Note("c", 100);
        Assert.Equal(2, Take(100, 2).Count);
        Assert.Equal(100, expirations.Next());
        Assert.Single(Take(100, 2));
    }

    [Fact]
    public void AKeyWrittenAgainHasItsNewTime()
    {
        expirations.Note("later", 100);
        expirations.Note("later", 500);
        expirations.Note("sooner", 400);
        expirations.Note("sooner", 200);
        Assert.Equal(["sooner"], Take(499));
        Assert.Equal(500, expirations.Next());
        Assert.Equal(["later"], Take(500));
    }

    [Fact]
    public void AKeyThatWentOrStaysIsForgotten()
    {
        expirations.Note("gone", 100);
        expirations.Note("gone", 0);
        expirations.Note("stays", 0);
        Assert.Equal(long.MaxValue, expirations.Next());
        Assert.Equal([], Take(1000));
        expirations.Note("gone", 2000);
        Assert.Equal([], Take(1999));
        Assert.Equal(["gone"], Take(2000));
    }

    [Fact]
    public void AKeyThatCouldNotBeRemovedComesAgain()
    {
        expirations.Note("a", 100);
        Assert.Equal(["a"], Take(100));
        Assert.Equal([], Take(5000));
        Assert.Equal(["a"], Take(expirations.Next()));
        expirations.Note("a", 0);
        Assert.Equal(long.MaxValue, expirations.Next());
    }

    [Fact]
    public void KeysWrittenAtAboutTheSameTimeGoTogetherAndNeverTooEarly()
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_123_456);
        var hour = Expirations.After(now, TimeSpan.FromHours(1));
        Assert.Equal(0, hour % 60_000);
        Assert.InRange(hour - now.ToUnixTimeMilliseconds(), 3_600_000, 3_660_000);
        Assert.Equal(hour, Expirations.After(now.AddSeconds(20), TimeSpan.FromHours(1)));
        Assert.InRange(Expirations.After(now, TimeSpan.FromSeconds(15)) - now.ToUnixTimeMilliseconds(), 15_000, 16_000);
    }

    private List<string> Take(long now, int max = int.MaxValue)
    {
        List<string> result = [];
        expirations.Take(now, max, result);
        return result;
    }
}
