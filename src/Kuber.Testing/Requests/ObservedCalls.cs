using System.Runtime.CompilerServices;
using Kuber.ApiServer.Interception;
using Kuber.Client;
using Kuber.Machinery.Errors;

namespace Kuber.Testing.Requests;

/// <summary>Takes calls of a client of this process through record and faults.</summary>
internal sealed class ObservedCalls(ClientRequests requests)
{
    private const string Json = "application/json";

    /// <summary>A call with an answer. <paramref name="body"/> tells what it sends.</summary>
    public async Task<T> RunAsync<T>(RequestFacts facts, Func<Task<T>> call, Func<byte[]>? body, CancellationToken cancellationToken)
    {
        var request = requests.Begin(facts);
        var code = 0;
        try
        {
            if (body is not null && requests.KeepsBodies)
            {
                request.Read(body(), Json);
            }

            await request.BeforeAsync(cancellationToken);
            var answer = await call();
            if (request.LosesAnswer)
            {
                throw new HttpRequestException("the connection was broken before the answer came");
            }

            code = facts.Verb == "create" ? 201 : 200;
            return answer;
        }
        catch (StatusException e)
        {
            code = e.Code;
            throw;
        }
        finally
        {
            request.End(code);
        }
    }

    /// <summary>A call without an answer.</summary>
    public Task RunAsync(RequestFacts facts, Func<Task> call, CancellationToken cancellationToken) => RunAsync(
        facts,
        async () =>
        {
            await call();
            return true;
        },
        null,
        cancellationToken);

    /// <summary>A watch.</summary>
    public async IAsyncEnumerable<WatchEvent<T>> WatchAsync<T>(
        RequestFacts facts, Func<CancellationToken, IAsyncEnumerable<WatchEvent<T>>> watch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = requests.Begin(facts);
        var code = 0;
        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, request.CutToken);
            try
            {
                await request.BeforeAsync(cancellationToken);
            }
            catch (StatusException e)
            {
                code = e.Code;
                throw;
            }

            code = 200;
            await using var changes = watch(end.Token).GetAsyncEnumerator(end.Token);
            while (await NextAsync(changes, request, end.Token))
            {
                yield return changes.Current;
            }

            cancellationToken.ThrowIfCancellationRequested();
            switch (request.Cut)
            {
                case WatchCut.Break:
                    throw new IOException("the connection of the watch was broken");
                case WatchCut.Expire:
                    throw StatusErrors.Expired("The resourceVersion for the provided watch is too old.");
            }
        }
        finally
        {
            request.End(code);
        }
    }

    // The next event, held back as long as the faults want; false where the watch ended or was cut.
    private static async Task<bool> NextAsync<T>(IAsyncEnumerator<WatchEvent<T>> changes, IInterceptedRequest request, CancellationToken end)
    {
        try
        {
            if (!await changes.MoveNextAsync())
            {
                return false;
            }

            await request.BeforeEventAsync(end);
            return !end.IsCancellationRequested;
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return false;
        }
    }
}
