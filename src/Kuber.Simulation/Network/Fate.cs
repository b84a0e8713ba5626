namespace Kuber.Simulation.Network;

/// <summary>What becomes of a request.</summary>
internal enum Fate
{
    /// <summary>It is carried out and answered.</summary>
    Delivered,

    /// <summary>It never arrives.</summary>
    RequestLost,

    /// <summary>It is carried out; the answer is lost.</summary>
    AnswerLost,
}
