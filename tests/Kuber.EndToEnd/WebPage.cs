namespace Kuber.EndToEnd;

/// <summary>Fetches pages over HTTP from this machine.</summary>
internal static class WebPage
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.Zero }) { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Waits until an address answers with 200.</summary>
    public static Task AnswersAsync(string address) => Machine.EventuallyAsync($"http://{address}/ to answer", async () =>
    {
        try
        {
            using var response = await Http.GetAsync(new Uri($"http://{address}/"));
            return (response.IsSuccessStatusCode, response.StatusCode.ToString());
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return (false, e.Message);
        }
    });

    /// <summary>Waits until an address does not answer any more.</summary>
    public static Task RefusesAsync(string address) => Machine.EventuallyAsync($"http://{address}/ to refuse", async () =>
    {
        try
        {
            using var response = await Http.GetAsync(new Uri($"http://{address}/"));
            return (false, response.StatusCode.ToString());
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return (true, e.Message);
        }
    });
}
