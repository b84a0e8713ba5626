namespace Kuber.Bench.Api;

/// <summary>Is told of answers, on the thread that drives the connection.</summary>
internal interface IAnswerSink
{
    /// <summary>The headers of an answer came.</summary>
    void Status(int stream, int status);

    /// <summary>A part of a body came.</summary>
    void Data(int stream, ReadOnlySpan<byte> data);

    /// <summary>The answer is over; <paramref name="reset"/> where the server broke it off.</summary>
    void End(int stream, bool reset);
}
